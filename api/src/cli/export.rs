//! `tgpl export`: a list of the API as a file. The command asks a server of its own, on the loopback interface, in the
//! name of an account: its scope holds, and the access log names it.

use super::{Failure, database, migrate, progress};
use crate::{
    accounts::service::session,
    app,
    platform::{Clock, Config, Ctx, context::Visit, export::Format, page, problem::Language},
};
use clap::Args;
use reqwest::{Client, RequestBuilder};
use serde::Deserialize;
use serde_json::{Value, json, value::RawValue};
use std::{
    fs,
    io::{BufWriter, Write},
    net::TcpListener,
    path::{Path, PathBuf},
};
use uuid::Uuid;

#[derive(Args)]
pub struct Options {
    /// The list, as the API's address names it: `cases`, `requests`, `organisations`…
    #[arg(value_parser = list)]
    list: List,
    /// The new file; its name ends with the form: .xlsx, .csv or .json.
    file: PathBuf,
    /// Who asks: a user name; the file holds what this account may see.
    #[arg(long)]
    account: String,
    /// A filter of the list, by the API's names; may be given several times.
    #[arg(long = "filter", value_name = "NAME=VALUE", value_parser = filter)]
    filters: Vec<(String, String)>,
}

/// A list of the API.
#[derive(Debug, Clone)]
struct List {
    path: String,
    parameters: Vec<String>,
}

impl List {
    fn takes(&self, parameter: &str) -> bool {
        self.parameters.iter().any(|known| known == parameter)
    }
}

fn list(name: &str) -> Result<List, String> {
    let document = app::document();
    let lists: Vec<List> = crate::platform::openapi::operations(&document)
        .into_iter()
        .filter(|(path, _, operation)| {
            operation.operation_id.as_deref().is_some_and(|id| id.ends_with("_list")) && !path.contains('{')
        })
        .map(|(path, _, operation)| List {
            path: path.clone(),
            parameters: crate::platform::openapi::query_parameters(operation),
        })
        .collect();
    let name_of = |list: &List| list.path.trim_start_matches("/api/v1/").to_owned();
    let known = lists.iter().map(name_of).collect::<Vec<_>>().join(", ");
    lists.into_iter().find(|list| name_of(list) == name).ok_or_else(|| format!("there are: {known}"))
}

fn filter(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("a filter is NAME=VALUE")?;
    Ok((name.to_owned(), value.to_owned()))
}

/// Writes the file.
pub fn run(options: &Options, json: bool) -> Result<(), Failure> {
    let form = options.file.extension().and_then(|ending| ending.to_str()).unwrap_or("");
    let format: Option<Format> = match form {
        "json" => None,
        form => Some(form.parse().map_err(|_| "the file's name must end with .xlsx, .csv or .json")?),
    };
    if format.is_some() && !options.list.takes("format") {
        return Err("this list is given as .json only".into());
    }
    if options.file.exists() {
        return Err("the file is there already".into());
    }
    let mut config = Config::from_env()?;
    config.rate_account = 0;
    let database = database::open(&config)?;
    migrate::migrate(&database.url)?;
    let services = app::services(config, &database.url, Clock::default())?;
    let new = options.file.with_added_extension("part");
    let rows = actix_web::rt::System::new().block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = format!("http://{}{}", listener.local_addr()?, options.list.path);
        let server = app::serve(services.clone(), listener)?;
        let handle = server.handle();
        actix_web::rt::spawn(server);
        let visit = Visit {
            request_id: Uuid::now_v7(),
            now: services.clock.now(),
            language: Language::Vi,
            peer: String::new(),
            services,
        };
        let ctx = session::of_operator(&visit, &options.account).await?;
        let asked = Asked { client: Client::new(), address, filters: &options.filters, ctx };
        let taken = match format {
            Some(format) => asked.file(format, &new).await.map(|()| None),
            None => asked.rows(&options.list, &new, json).await.map(Some),
        };
        session::logout(&asked.ctx).await?;
        handle.stop(false).await;
        taken
    })?;
    fs::rename(&new, &options.file)?;
    let bytes = fs::metadata(&options.file)?.len();
    if json {
        println!("{}", json!({ "file": options.file, "bytes": bytes, "rows": rows }));
    } else {
        println!("{}: {bytes} bytes", options.file.display());
    }
    Ok(())
}

/// A page with its rows as they came.
#[derive(Deserialize)]
struct Taken {
    data: Vec<Box<RawValue>>,
    page: Place,
}

#[derive(Deserialize)]
struct Place {
    next: Option<String>,
    total: Option<u64>,
}

struct Asked<'a> {
    client: Client,
    address: String,
    filters: &'a [(String, String)],
    ctx: Ctx,
}

impl Asked<'_> {
    fn get(&self, more: &[(&str, &str)]) -> Result<RequestBuilder, Failure> {
        let services = &self.ctx.services;
        let actor = &self.ctx.actor;
        let token = services.tokens.issue(actor.account.0, actor.session, services.clock.now())?;
        Ok(self.client.get(&self.address).query(self.filters).query(more).bearer_auth(token))
    }

    async fn answer(request: RequestBuilder) -> Result<reqwest::Response, Failure> {
        let response = request.send().await?;
        if response.status().is_success() {
            return Ok(response);
        }
        let problem: Value = response.json().await?;
        Err(problem.to_string().into())
    }

    /// The file as the API makes it.
    async fn file(&self, format: Format, file: &Path) -> Result<(), Failure> {
        let response = Self::answer(self.get(&[("format", format.as_str())])?).await?;
        fs::write(file, response.bytes().await?)?;
        Ok(())
    }

    /// Every page's rows, as one array. Answers how many.
    async fn rows(&self, list: &List, file: &Path, quiet: bool) -> Result<u64, Failure> {
        let mut file = BufWriter::new(fs::File::create(file)?);
        let bar = progress::bar(0, "dòng", quiet);
        let most = page::MOST.to_string();
        let (mut cursor, mut rows) = (None::<String>, 0);
        loop {
            let mut more = Vec::new();
            if list.takes("limit") {
                more.push(("limit", most.as_str()));
            }
            match &cursor {
                Some(cursor) => more.push(("cursor", cursor)),
                None if list.takes("count") => more.push(("count", "exact")),
                None => {}
            }
            let taken: Taken = Self::answer(self.get(&more)?).await?.json().await?;
            if let Some(total) = taken.page.total {
                bar.set_length(total);
            }
            for row in &taken.data {
                file.write_all(if rows == 0 { b"[\n" } else { b",\n" })?;
                serde_json::to_writer(&mut file, row)?;
                rows += 1;
                bar.inc(1);
            }
            cursor = taken.page.next;
            if cursor.is_none() {
                break;
            }
        }
        file.write_all(if rows == 0 { b"[]\n" } else { b"\n]\n" })?;
        file.into_inner()?.sync_all()?;
        bar.finish_and_clear();
        Ok(rows)
    }
}
