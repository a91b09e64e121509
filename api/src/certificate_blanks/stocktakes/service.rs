//! The life of a stock-take.

use super::dto::{
    BlankCount, BlankCounted, BlankScan, BlankScanAnswer, BlankStocktakeClose, BlankStocktakeCreate,
    DifferenceView, Explained, Explanation, ScanOutcome, StocktakeView,
};
use crate::{
    certificate_blanks::{
        dto::{Said, SerialRange},
        repo::{self, Move, PaperRow, People},
        service,
        service::{
            Allowed, Asked, SAID, allowed, draft, elsewhere, known, may, note, places, printed_by, range,
            refused, signed, store, unit, view,
        },
    },
    platform::{
        Ctx, Problem, Reply, Tx, names,
        problem::{Code, FieldError, Text},
    },
};
use diesel_async::AsyncPgConnection;
use std::collections::BTreeMap;
use tgpl_domain::{
    blanks::{
        BlankState, Catalogue, Difference, DifferenceKind, MovementKind, PaperEvent, PaperKind, PaperState,
        Serials, Standing, compare,
    },
    ids::{BlankPaperId, OrganisationId},
    lifecycle::Words,
    policy::Permission,
    text::Prose,
};

/// What these addresses are about.
pub const KINDS: &[PaperKind] = &[PaperKind::Stocktake];

/// Begins to count a store.
pub async fn open(tx: &mut Tx, ctx: &Ctx, asked: BlankStocktakeCreate) -> Result<Reply, Problem> {
    let unit = unit(tx, ctx, asked.organisation_id).await?;
    let row = draft(ctx, PaperKind::Stocktake, asked.blank_type, unit);
    let catalogue = repo::catalogue(tx).await?;
    let said = Said::reason(asked.reason);
    let row = store(tx, ctx, &catalogue, (row, said), "blank_stocktake_create", &[]).await?;
    let place = format!("/api/v1/certificate-blanks/stocktakes/{}", row.id);
    let view = shown(tx, ctx, row).await?;
    Ok(Reply::created(place, &view)?.tagged(view.paper.version))
}

/// One stock-take.
pub async fn read(ctx: &Ctx, id: BlankPaperId) -> Result<StocktakeView, Problem> {
    let conn = ctx.services.db.reading(ctx, Permission::BlankRead).await?;
    let row = repo::find(&conn, id).await?.filter(|row| KINDS.contains(&row.kind));
    let row = row.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::BlankRead, &service::facts(row.organisation_id))?;
    shown(&conn, ctx, row).await
}

/// Whether an open count and the book tell two things.
pub async fn differs(conn: &AsyncPgConnection, row: &PaperRow) -> Result<bool, Problem> {
    let counted = row.serials();
    let book = repo::book(conn, row, &counted).await?;
    Ok(!compare(row.organisation_id, &counted, &book).is_empty())
}

/// Adds to the count what was scanned, or takes it out, and answers each scan.
pub async fn count(tx: &mut Tx, ctx: &Ctx, id: BlankPaperId, said: BlankCount) -> Result<Reply, Problem> {
    let mut row = service::hold(tx, ctx, id, KINDS).await?;
    let agency = repo::agency(tx).await?;
    may(ctx, &row, PaperEvent::Count, agency)?;
    row.state.apply(PaperEvent::Count, &known(tx, ctx, &row).await?).map_err(refused)?;
    let catalogue = repo::catalogue(tx).await?;
    let read = |scan: &BlankScan| {
        let (first, last) = (scan.first.as_ref(), scan.last.as_ref().map(AsRef::as_ref));
        let whole = catalogue.places(row.blank_type, &[(first, last.unwrap_or(first))]);
        whole.map_err(|(_, fault)| fault.words())
    };
    let scans: Vec<_> = said.scans.iter().map(read).collect();
    let scanned: Vec<Serials> = scans.iter().flatten().flatten().copied().collect();
    let before = row.serials();
    let after = if said.taken_back {
        Serials::without(&before, &scanned)
    } else {
        Serials::gathered([before.clone(), scanned.clone()].concat())
    };
    let book = repo::book(tx, &row, &scanned).await?;
    let found = compare(row.organisation_id, &scanned, &book);
    let names = named(tx, found.iter().filter_map(|one| one.book)).await?;
    let mut seen = before;
    let answer = |(scan, read): (&BlankScan, &Result<Vec<Serials>, Words>)| {
        let last = scan.last.as_ref().filter(|last| last.as_ref() != AsRef::<str>::as_ref(&scan.first));
        let first = scan.first.as_ref();
        let scanned = last.map_or_else(|| first.to_owned(), |last| format!("{first}–{}", last.as_ref()));
        let (outcome, message) = match read {
            Err(words) => (ScanOutcome::Unreadable, Some(ctx.language.pick(&words.vi, &words.en).to_owned())),
            Ok(_) if said.taken_back => (ScanOutcome::TakenBack, None),
            Ok(places) if Serials::without(places, &seen).is_empty() => (ScanOutcome::Again, None),
            Ok(places) => {
                seen.extend(places);
                let met = |one: &&Difference| places.iter().any(|place| place.met(one.serials).is_some());
                // What is in store and was not scanned now is no difference yet.
                let mut found = found.iter().filter(|one| one.kind == DifferenceKind::Found);
                match found.find(met) {
                    None => (ScanOutcome::Counted, None),
                    Some(one) => {
                        let outcome = one.book.map_or(ScanOutcome::Unknown, |_| ScanOutcome::Elsewhere);
                        (outcome, Some(where_it_is(ctx, &catalogue, one, &names)))
                    }
                }
            }
        };
        BlankScanAnswer { scanned, outcome, message }
    };
    let answers = said.scans.iter().zip(&scans).map(answer).collect();
    row.name(&after);
    row.version += 1;
    repo::save(tx, &row).await?;
    note(tx, ctx, &row, "blank_stocktake_count", &["serials"]).await?;
    let stocktake = shown(tx, ctx, row).await?;
    Reply::ok(&BlankCounted { answers, stocktake })
}

type Names = BTreeMap<OrganisationId, String>;

async fn named(
    conn: &AsyncPgConnection,
    places: impl Iterator<Item = (BlankState, OrganisationId)>,
) -> Result<Names, Problem> {
    let holders: Vec<OrganisationId> = places.map(|(_, holder)| holder).collect();
    Ok(names::units(conn, &holders).await?)
}

/// `A000042: đã cấp, Trung tâm …`, or the first and the last of several.
fn where_it_is(ctx: &Ctx, catalogue: &Catalogue, one: &Difference, names: &Names) -> String {
    let (first, last) = catalogue.print(one.serials);
    let which = if first == last { first } else { format!("{first}–{last}") };
    match one.book {
        Some((state, holder)) => {
            let (state, holder) = (state.words(), names.get(&holder).map_or("", String::as_str));
            format!("{which}: {}, {holder}", ctx.language.pick(&state.vi, &state.en))
        }
        None => {
            let unknown = BlankState::Outside.words();
            format!("{which}: {}", ctx.language.pick(&unknown.vi, &unknown.en))
        }
    }
}

/// Holds the count against the book while no serial of the type moves; each difference has its explanation.
pub async fn close(
    tx: &mut Tx,
    ctx: &Ctx,
    asked: Asked,
    said: BlankStocktakeClose,
) -> Result<Reply, Problem> {
    signed(ctx, &said.minutes)?;
    let held = service::hold(tx, ctx, asked.0, KINDS).await?;
    let catalogue = repo::catalogue(tx).await?;
    repo::hold_type(tx, &catalogue, held.blank_type).await?;
    let Allowed { mut row, .. } = allowed(tx, ctx, asked, KINDS, PaperEvent::Close).await?;
    let counted = row.serials();
    printed_by(tx, ctx, &counted, ("/minutes/on", said.minutes.on)).await?;
    let book = repo::book(tx, &row, &counted).await?;
    let differences = compare(row.organisation_id, &counted, &book);
    let explained = explained(&catalogue, &row, &differences, &said.explanations)?;
    let missing: Vec<Serials> =
        differences.iter().filter(|one| one.kind == DifferenceKind::Missing).map(|one| one.serials).collect();
    row.miss(&missing);
    // Whoever closes answers for the count.
    row.proposed_by = Some(ctx.actor.account);
    let mut told = SAID.open(&ctx.services.keys, row.id.0, &row.said)?;
    told.minutes = Some(said.minutes);
    told.council = said.council;
    told.book = Some(in_store(&row, &book));
    told.differences = explained;
    row.said = SAID.seal(&ctx.services.keys, row.id.0, &told)?;
    repo::save(tx, &row).await?;
    note(tx, ctx, &row, "blank_stocktake_close", &["state", "minutes", "differences"]).await?;
    let view = shown(tx, ctx, row).await?;
    Ok(Reply::ok(&view)?.tagged(view.paper.version))
}

/// How many the unit has in store.
fn in_store(row: &PaperRow, book: &[Standing]) -> i64 {
    let held = book.iter().filter(|at| (at.state, at.holder) == (BlankState::Held, row.organisation_id));
    held.map(|at| at.serials.count()).sum()
}

/// The differences with why; refused by name where one has no explanation.
fn explained(
    catalogue: &Catalogue,
    row: &PaperRow,
    differences: &[Difference],
    explanations: &[Explanation],
) -> Result<Vec<Explained>, Problem> {
    let mut reasons: Vec<(Vec<Serials>, &Prose<2000>)> = Vec::new();
    for (at, one) in explanations.iter().enumerate() {
        let range: &[SerialRange] = std::slice::from_ref(&one.range);
        let pointer = format!("/explanations/{at}/range");
        reasons.push((places(catalogue, row.blank_type, range, &pointer)?, &one.reason));
    }
    let (mut told, mut errors) = (Vec::new(), Vec::new());
    for one in differences {
        let covers = |(range, _): &&(Vec<Serials>, _)| Serials::without(&[one.serials], range).is_empty();
        match reasons.iter().find(covers) {
            Some((_, reason)) => told.push(Explained {
                kind: one.kind,
                first: one.serials.first(),
                last: one.serials.last(),
                book: one.book,
                reason: (*reason).clone(),
            }),
            None => {
                let (first, last) = catalogue.print(one.serials);
                errors.push(FieldError {
                    pointer: "/explanations".into(),
                    code: "unexplained",
                    message: Text::new(
                        format!("{first}–{last}: chênh lệch chưa được giải trình"),
                        format!("{first}–{last}: the difference is not explained"),
                    ),
                });
            }
        }
    }
    if errors.is_empty() { Ok(told) } else { Err(Problem { errors, ..Problem::new(Code::invalid) }) }
}

impl Explained {
    fn difference(&self) -> Option<Difference> {
        let serials = Serials::new(self.first, self.last).ok()?;
        Some(Difference { kind: self.kind, serials, book: self.book })
    }
}

/// Adjusts the book by a closed count that somebody else approves: two people answer for it, whoever counted and whoever
/// approves. What the book tells already is left; what has moved elsewhere since is refused.
pub async fn adjust(tx: &mut Tx, ctx: &Ctx, row: &PaperRow, catalogue: &Catalogue) -> Result<(), Problem> {
    let said = SAID.open(&ctx.services.keys, row.id.0, &row.said)?;
    let mut moves = Vec::new();
    for one in said.differences.iter().filter_map(Explained::difference) {
        let (Some(becomes), Some(stood)) = (one.becomes(), one.book) else { continue };
        for there in repo::standing(tx, catalogue, &[one.serials]).await? {
            let at = (there.state, there.holder);
            if at == stood {
                moves.push(Move {
                    kind: MovementKind::Adjust,
                    serials: there.serials,
                    from: (there.state, Some(there.holder)),
                    to: (becomes, Some(row.organisation_id)),
                    reverses: None,
                });
            } else if at != (becomes, row.organisation_id) {
                return Err(elsewhere(tx, catalogue, &there).await?);
            }
        }
    }
    if moves.is_empty() {
        return Ok(());
    }
    let kept = row.proposed_by.unwrap_or(ctx.actor.account);
    let people = People { requested: None, approved: row.decided_by, kept };
    Ok(repo::add(tx, catalogue, (row, ctx.now), people, &moves).await?)
}

/// A stock-take as it is shown: held against the book as it is now while it is open, else as it was closed.
pub async fn shown(conn: &AsyncPgConnection, ctx: &Ctx, row: PaperRow) -> Result<StocktakeView, Problem> {
    let catalogue = repo::catalogue(conn).await?;
    let said = SAID.open(&ctx.services.keys, row.id.0, &row.said)?;
    let (book, differences): (i64, Vec<(Difference, Option<String>)>) = if row.state == PaperState::Open {
        let counted = row.serials();
        let book = repo::book(conn, &row, &counted).await?;
        let differences = compare(row.organisation_id, &counted, &book);
        (in_store(&row, &book), differences.into_iter().map(|one| (one, None)).collect())
    } else {
        let told = |one: &Explained| Some((one.difference()?, Some(one.reason.as_ref().to_owned())));
        (said.book.unwrap_or(0), said.differences.iter().filter_map(told).collect())
    };
    let names = named(conn, differences.iter().filter_map(|(one, _)| one.book)).await?;
    let shown = |(one, reason): (Difference, Option<String>)| DifferenceView {
        kind: one.kind,
        range: range(&catalogue, one.serials),
        state: one.book.map(|(state, _)| state),
        holder_id: one.book.map(|(_, holder)| holder),
        holder_name: one.book.and_then(|(_, holder)| names.get(&holder).cloned()),
        becomes: one.becomes(),
        reason,
    };
    let differences = differences.into_iter().map(shown).collect();
    Ok(StocktakeView { paper: view(conn, ctx, row).await?, book, differences })
}
