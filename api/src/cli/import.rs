//! `tgpl import`.

use super::{Failure, database};
use crate::{
    app,
    platform::{Clock, Config, Ctx, Problem, db::see, idempotency, problem::Language},
    transfer::service::{self, ImportView, Rows},
};
use clap::{Args, Subcommand};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use std::{fs, path::PathBuf, sync::Arc};
use tgpl_domain::{
    ids::{AccountId, OrganisationId, SessionId},
    policy::{Actor, Role, RoleGrant},
};
use tgpl_schema::{accounts, organisations};
use uuid::Uuid;

#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Cases from the paper books, by the template of `GET /cases:import-template`.
    Cases {
        /// The workbook.
        file: PathBuf,
        /// Who answers for it: a user name; the access log names this account.
        #[arg(long)]
        account: String,
        /// Store nothing, say what would be stored.
        #[arg(long)]
        dry_run: bool,
        /// Store the right rows although others are wrong.
        #[arg(long)]
        right_rows: bool,
    },
    /// Take an import back while nobody has touched its cases.
    Undo {
        /// The import.
        id: Uuid,
        /// Who answers for it: a user name.
        #[arg(long)]
        account: String,
    },
}

/// Imports or undoes; wrong cells are listed and make the command fail.
pub fn run(options: &Options, json: bool) -> Result<(), Failure> {
    let config = Config::from_env()?;
    let database = database::open(&config)?;
    super::migrate::migrate(&database.url)?;
    let services = app::services(config, &database.url, Clock::default())?;
    actix_web::rt::System::new().block_on(async move {
        let view = match &options.what {
            What::Cases { file, account, dry_run, right_rows } => {
                let bytes = fs::read(file)?;
                let ctx = operator(services, account).await?;
                let rows = if *right_rows { Rows::Right } else { Rows::All };
                idempotency::transaction(&ctx.services.db, async |tx| {
                    see(tx, &crate::platform::db::Rows::Nation).await?;
                    service::cases(tx, &ctx, &bytes, rows, *dry_run).await
                })
                .await?
            }
            What::Undo { id, account } => {
                let ctx = operator(services, account).await?;
                idempotency::transaction(&ctx.services.db, async |tx| {
                    see(tx, &crate::platform::db::Rows::Nation).await?;
                    service::undo(tx, &ctx, *id).await
                })
                .await?
            }
        };
        tell(&view, json)
    })
}

fn tell(view: &ImportView, json: bool) -> Result<(), Failure> {
    if json {
        println!("{}", serde_json::to_string(view)?);
    } else {
        for fault in &view.faults {
            println!("{}{}: {}: {}", fault.column, fault.row, fault.heading, fault.message);
        }
        println!(
            "{} rows, {} created, {} unchanged",
            view.rows_total, view.rows_created, view.rows_unchanged
        );
        if let Some(id) = view.id {
            println!("import {id}");
        }
    }
    if view.faults.is_empty() { Ok(()) } else { Err(format!("{} wrong cells", view.faults.len()).into()) }
}

/// Whoever runs a command on the server reaches every organisation; the account named answers for it.
async fn operator(services: crate::platform::Services, username: &str) -> Result<Ctx, Problem> {
    let mut conn = services.db.plain().await?;
    let (account, home): (Uuid, Uuid) = accounts::table
        .filter(accounts::username.eq(username).and(accounts::state.eq("active")))
        .select((accounts::id, accounts::home_organisation_id))
        .first(&mut conn)
        .await?;
    let covers: Vec<Uuid> = organisations::table.select(organisations::id).load(&mut conn).await?;
    drop(conn);
    let home = OrganisationId(home);
    let covers = covers.into_iter().map(OrganisationId).collect();
    Ok(Ctx {
        request_id: Uuid::now_v7(),
        now: services.clock.now(),
        language: Language::Vi,
        actor: Arc::new(Actor {
            account: AccountId(account),
            session: SessionId::new(),
            home,
            practitioners: Vec::new(),
            grants: vec![RoleGrant { role: Role::Intake, organisation: home, branch: None, covers }],
            only: None,
        }),
        services,
    })
}
