//! What units owe: the reports that a day of the calendar asks of them, and reminding those who have not sent theirs.

use super::{
    completeness::expected,
    draft::period,
    reading::of_year,
    subject::{Subject, act_for, level},
};
use crate::{
    obligations::service as obligations,
    organisations::service::Lineage,
    platform::{
        Ctx, Problem, Reply, Services, Tx,
        audit::{self, Act, Class},
        clock,
        db::{Rows, see},
        idempotency, outbox,
        page::Page,
    },
    reports::{
        dto::{Remind, Reminded, ReportDuty},
        forms::{self, Definition},
        repo,
    },
};
use chrono::{Datelike, NaiveDate};
use serde_json::json;
use std::sync::Arc;
use tgpl_domain::{
    calendar::{Calendar, Due},
    policy::Permission,
    reports::ReportState,
    statistics::{Level, Window},
};
use uuid::Uuid;

/// A report that a level owes: by which form, for when, by when.
struct Owed<'a> {
    definition: &'a Definition,
    window: Window,
    level: Level,
    due: Due,
}

/// What the forms in force ask of every level by a last day that is so many days off today, before it or after.
fn owed<'a>(
    all: &'a [Arc<Definition>],
    calendar: &Calendar,
    today: NaiveDate,
    off: impl Fn(i64) -> bool,
) -> Vec<Owed<'a>> {
    let mut owed = Vec::new();
    for definition in all {
        let form = &definition.form;
        let years = today.year() - 2..=today.year();
        let windows = years.flat_map(|year| of_year(year, &form.periods, Level::Provider, calendar));
        for window in windows.filter(|window| definition.holds(window.to, all)) {
            for due in window.due.iter().filter(|due| form.chain.contains(&due.from)) {
                if off((due.due.on() - today).num_days()) {
                    owed.push(Owed {
                        definition,
                        level: due.from,
                        due: due.due.clone(),
                        window: window.clone(),
                    });
                }
            }
        }
    }
    owed
}

/// Days before its last one from which on a report is told as owed, and after it until which.
const TOLD: std::ops::RangeInclusive<i64> = -366..=31;

/// The reports that the caller's unit owes, the most urgent first.
pub async fn duties(ctx: &Ctx) -> Result<Page<ReportDuty>, Problem> {
    let mut conn = ctx.services.db.reading(ctx, Permission::ReportRead).await?;
    let calendar = obligations::calendar(&mut conn).await?;
    let lineage = Lineage::load(&conn).await?;
    let all = forms::all(&conn).await?;
    let Some(office) = lineage.office(ctx.actor.home) else { return Ok(Page::from(Vec::new())) };
    let mut owed = owed(&all, &calendar, ctx.today(), |days| TOLD.contains(&days));
    owed.retain(|one| {
        level(one.definition, office.kind) == Some(one.level) && office.stands_on(one.window.data_to)
    });
    owed.sort_by_key(|one| (one.due.at(), one.definition.form.code.clone()));
    let since = owed.iter().map(|one| one.window.from).min().unwrap_or(ctx.today());
    let editions = repo::editions_since(&conn, office.id, since).await?;
    let duty = |one: Owed<'_>| {
        let form = &one.definition.form;
        let period = one.window.period;
        let newest =
            editions.iter().rfind(|row| row.form_code == form.code && row.period == period.to_string());
        let state = newest.map(|row| row.state);
        let late = ctx.now >= one.due.at();
        (!state.is_some_and(ReportState::has_reported)).then(|| ReportDuty {
            form: form.code.clone(),
            title: form.title.clone(),
            period,
            period_words: period.words(),
            legal_basis: one.window.legal_basis.clone(),
            due_at: one.due.at(),
            late,
            report_id: newest.map(|row| row.id),
            state,
        })
    };
    Ok(Page::from(owed.into_iter().filter_map(duty).collect::<Vec<_>>()))
}

/// Reminds units of a report they have not sent, each once a day; those who are to do it are told.
pub async fn remind(tx: &mut Tx, ctx: &Ctx, asked: Remind) -> Result<Reply, Problem> {
    let period = period(&asked.period, "/period")?;
    let Some(definition) = forms::in_force(tx, &asked.form, period.span().to.last_day()).await? else {
        return Err(Problem::field("/form", "unknown_value", "Không có biểu này", "There is no such form"));
    };
    let calendar = obligations::calendar(tx).await?;
    let lineage = Lineage::load(tx).await?;
    let ids: Vec<Uuid> = asked.organisation_ids.iter().map(|id| id.0).collect();
    let rows = repo::of_units(tx, &ids, &asked.form, &[period.to_string()]).await?;
    let mut answer = Reminded { reminded: Vec::new(), already: Vec::new(), reported: Vec::new() };
    for unit in asked.organisation_ids {
        let subject = Subject::of(&lineage, &calendar, definition.clone(), unit, period)?;
        let above = subject.receiver.as_ref().map_or(subject.level, |(above, _)| *above);
        act_for(ctx, Permission::ReportRemind, above, unit, None)?;
        let newest = rows.iter().rfind(|row| row.organisation_id == unit);
        if newest.is_some_and(|row| row.state.has_reported()) {
            answer.reported.push(unit);
        } else if repo::remind(
            tx,
            unit,
            (&asked.form, period),
            (ctx.today(), ctx.now, Some(ctx.actor.account)),
        )
        .await?
        {
            let told = json!({ "form": asked.form, "period": period, "due_at": subject.due_at });
            outbox::announce(tx, ctx, unit, "report.reminded", ("organisation", unit.0), told).await?;
            answer.reminded.push(unit);
        } else {
            answer.already.push(unit);
        }
    }
    let act = Act {
        act: "report_remind",
        object: ("organisation", ctx.actor.home.0),
        organisation: ctx.actor.home,
        class: Class::S1,
        fields: &["form", "period", "organisation_ids"],
        reason: None,
    };
    audit::record(tx, ctx, &act).await?;
    Reply::ok(&answer)
}

/// Days to the last one on which units are reminded by themselves: three before it, and the day after.
const RECALLED: [i64; 2] = [3, -1];

/// Reminds every unit that has not reported three days before its last day and the day after it, once each. A worker calls it.
pub async fn sweep(services: &Services) -> Result<(), Problem> {
    let now = services.clock.now();
    let today = clock::day(now);
    idempotency::transaction(&services.db, async |tx| {
        see(tx, &Rows::Nation).await?;
        let calendar = obligations::calendar(tx).await?;
        let lineage = Lineage::load(tx).await?;
        let all = forms::all(tx).await?;
        for Owed { definition, window, level, due } in
            owed(&all, &calendar, today, |days| RECALLED.contains(&days))
        {
            let (form, period) = (&definition.form, window.period);
            let units = expected(&lineage, definition, &window, level);
            let ids: Vec<Uuid> = units.iter().map(|unit| unit.id.0).collect();
            let rows = repo::of_units(tx, &ids, &form.code, &[period.to_string()]).await?;
            for unit in units {
                let newest = rows.iter().rfind(|row| row.organisation_id == unit.id);
                if newest.is_some_and(|row| row.state.has_reported()) {
                    continue;
                }
                if repo::remind(tx, unit.id, (&form.code, period), (today, now, None)).await? {
                    let told = json!({ "form": form.code, "period": period, "due_at": due.at() });
                    let subject = ("organisation", unit.id.0);
                    outbox::announce_at(tx, now, unit.id, "report.reminded", subject, told).await?;
                }
            }
        }
        Ok(())
    })
    .await
}
