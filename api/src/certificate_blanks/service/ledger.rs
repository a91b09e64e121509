//! Moving serials: what is asked for is held against where they stand, and refused by name.

use crate::{
    certificate_blanks::{
        dto::SerialRange,
        repo::{self, Move, PaperRow, People},
    },
    platform::{
        Ctx, Problem, Tx, names,
        problem::{Code, FieldError, Text},
    },
};
use tgpl_domain::{
    blanks::{BlankState, BlankType, Catalogue, MovementKind, SerialFault, Serials, Standing},
    ids::OrganisationId,
};

/// What is wrong with a serial, at its place in the body.
pub fn faulty(pointer: &str, fault: &SerialFault) -> Problem {
    let words = fault.words();
    Problem::field(pointer, fault.code(), words.vi, words.en)
}

/// Ranges of a body as places on the line of all series.
pub fn places(
    catalogue: &Catalogue,
    blank_type: BlankType,
    ranges: &[SerialRange],
    pointer: &str,
) -> Result<Vec<Serials>, Problem> {
    let ends: Vec<(&str, &str)> =
        ranges.iter().map(|range| (range.first.as_ref(), range.last.as_ref())).collect();
    let refused = |(at, fault): (usize, SerialFault)| faulty(&format!("{pointer}/{at}"), &fault);
    catalogue.places(blank_type, &ends).map_err(refused)
}

/// How serials move from a holder, or into the ledger where they come from nobody, to another.
pub async fn plan(
    tx: &mut Tx,
    catalogue: &Catalogue,
    kind: MovementKind,
    (from, to): (Option<OrganisationId>, OrganisationId),
    serials: &[Serials],
) -> Result<Vec<Move>, Problem> {
    let standing = repo::standing(tx, catalogue, serials).await?;
    let known: Vec<Serials> = standing.iter().map(|one| one.serials).collect();
    let unknown = Serials::without(serials, &known);
    let Some(from) = from else {
        if let Some(there) = standing.first() {
            return Err(elsewhere(tx, catalogue, there).await?);
        }
        let to = (BlankState::Held, Some(to));
        let came = |serials| Move { kind, serials, from: (BlankState::Outside, None), to, reverses: None };
        return Ok(unknown.into_iter().map(came).collect());
    };
    if let Some(first) = unknown.first() {
        let (first, last) = catalogue.print(*first);
        return Err(Problem::new(Code::blank_unknown).because(
            format!("{first}–{last} chưa được nhập kho"),
            format!("{first}–{last} were never received"),
        ));
    }
    let mut moves = Vec::new();
    for one in &standing {
        match kind.leads(one.state).filter(|_| one.holder == from) {
            Some(state) => moves.push(Move {
                kind,
                serials: one.serials,
                from: (one.state, Some(one.holder)),
                to: (state, Some(to)),
                reverses: None,
            }),
            None => return Err(elsewhere(tx, catalogue, one).await?),
        }
    }
    Ok(moves)
}

/// How all of some serials that stand in a store are recalled there.
pub async fn recalled(tx: &mut Tx, catalogue: &Catalogue, serials: &[Serials]) -> Result<Vec<Move>, Problem> {
    let kind = MovementKind::Recall;
    let standing = repo::standing(tx, catalogue, serials).await?;
    let moves: Vec<Move> = standing
        .iter()
        .filter_map(|one| {
            let (from, to) = ((one.state, Some(one.holder)), (kind.leads(one.state)?, Some(one.holder)));
            Some(Move { kind, serials: one.serials, from, to, reverses: None })
        })
        .collect();
    match (moves.is_empty(), standing.first()) {
        (false, _) => Ok(moves),
        (true, Some(there)) => Err(elsewhere(tx, catalogue, there).await?),
        (true, None) => Err(Problem::new(Code::blank_unknown)),
    }
}

/// Undoes the movements of a paper, the last first: each must have left its serials where they still are.
pub async fn undo(
    tx: &mut Tx,
    ctx: &Ctx,
    catalogue: &Catalogue,
    (wrong, by, people): (&PaperRow, &PaperRow, People),
) -> Result<(), Problem> {
    for made in repo::of_paper(tx, wrong.id).await? {
        let Some(serials) = made.serials() else { continue };
        let stood = (made.to_state, made.to_holder.map(OrganisationId));
        for there in repo::standing(tx, catalogue, &[serials]).await? {
            if (there.state, Some(there.holder)) != stood {
                return Err(elsewhere(tx, catalogue, &there).await?);
            }
        }
        let back = Move {
            kind: MovementKind::Reverse,
            serials,
            from: stood,
            to: (made.from_state, made.from_holder.map(OrganisationId)),
            reverses: Some(made.seq),
        };
        repo::add(tx, catalogue, (by, ctx.now), people, &[back]).await?;
    }
    Ok(())
}

/// Which serials are where, and in whose hands: the refusal of a movement that wants them from elsewhere.
pub async fn elsewhere(tx: &mut Tx, catalogue: &Catalogue, there: &Standing) -> Result<Problem, Problem> {
    let names = names::units(tx, &[there.holder]).await?;
    let holder = names.get(&there.holder).map_or("", String::as_str);
    let (first, last) = catalogue.print(there.serials);
    let state = there.state.words();
    let text = Text::new(
        format!("{first}–{last}: {}, {holder}", state.vi),
        format!("{first}–{last}: {}, {holder}", state.en),
    );
    let error = FieldError { pointer: "/ranges".into(), code: there.state.as_str(), message: text.clone() };
    Ok(Problem { errors: vec![error], detail: Some(text), ..Problem::new(Code::blank_elsewhere) })
}
