//! What was done on a case: the stages of its proceedings, hearings, and sessions of work.

use super::{
    dice::Dice,
    life::Life,
    register::{Intake, Register},
};
use crate::{cases::service::BODY_NAME, cli::Failure};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use tgpl_domain::{
    calendar::{day_in_vietnam, start_of_day},
    cases::{Form, ProceduralStatus, ProceedingsKind},
};
use uuid::Uuid;

/// Hours at which stretches of work of two hours begin.
const HOURS: [i64; 4] = [8, 10, 13, 15];
/// Two hours count as half a session.
const STRETCH: i64 = 2;
const HALF_SESSIONS: i16 = 1;
/// Days after the one wished for on which a free stretch is looked for.
const LATEST: u64 = 10;

impl Register<'_> {
    /// The work of a case between its beginning and its end.
    pub(super) fn work(
        &mut self,
        intake: &Intake<'_>,
        dice: &mut Dice,
        case: Uuid,
        life: &Life<'_>,
    ) -> Result<(), Failure> {
        let Some((from, to)) = life.work else { return Ok(()) };
        let days = (day_in_vietnam(to) - day_in_vietnam(from)).num_days();
        self.proceedings(intake, dice, case, (day_in_vietnam(from), days))?;
        let kinds: &[&str] = match intake.story.form {
            Form::CourtParticipation => &["meeting", "file_study", "argument", "hearing"],
            Form::Advice => &["meeting"],
            Form::OutOfCourt => &["meeting", "other"],
        };
        let done = usize::try_from(days / 15 + 1).unwrap_or(1);
        for kind in kinds.iter().take(done) {
            let wished = day_in_vietnam(from) + Days::new(dice.under(u64::try_from(days).unwrap_or(0) + 1));
            self.session(intake, dice, case, life, (kind, wished));
        }
        Ok(())
    }

    fn session(
        &mut self,
        intake: &Intake<'_>,
        dice: &mut Dice,
        case: Uuid,
        life: &Life<'_>,
        (kind, wished): (&str, NaiveDate),
    ) {
        let who = self.carrier(intake);
        let free = (0..LATEST).filter_map(|wait| wished.checked_add_days(Days::new(wait))).find_map(|day| {
            if !self.world.law.calendar.is_working(day) {
                return None;
            }
            let hour = *dice.pick(&HOURS)?;
            let starts = start_of_day(day) + TimeDelta::hours(hour);
            let ends = starts + TimeDelta::hours(STRETCH);
            let inside = life.work.is_some_and(|(from, to)| from <= starts && ends <= to);
            let part =
                life.parts.iter().find(|part| part.from <= starts && part.to.is_none_or(|to| ends <= to))?;
            let practitioner = who(part.carrier)?;
            (inside && self.taken.insert((practitioner.no, starts.timestamp()))).then_some((
                practitioner,
                starts,
                ends,
            ))
        });
        let Some((practitioner, starts, ends)) = free else { return };
        self.sheets.sessions.row(&[
            &dice.id(starts),
            &intake.centre.id,
            &case,
            &practitioner.id,
            &practitioner.no,
            &kind,
            &starts,
            &ends,
            &HALF_SESSIONS,
            &intake.authors.director,
            &ends,
        ]);
    }

    /// The stage in which the case was taken over, and a hearing where the work lasted long enough for one.
    fn proceedings(
        &mut self,
        intake: &Intake<'_>,
        dice: &mut Dice,
        case: Uuid,
        (from, days): (NaiveDate, i64),
    ) -> Result<(), Failure> {
        let Some(kind) = intake.story.proceedings else { return Ok(()) };
        let stage = match (kind, intake.story.status) {
            (ProceedingsKind::Criminal, Some(ProceduralStatus::Defendant)) => "first_instance",
            (ProceedingsKind::Criminal, _) => "investigation",
            _ => "preparation",
        };
        let body = intake.centre.bodies.first();
        let (keys, law) = (self.world.keys, self.world.law);
        let mut row = |kind: &str,
                       stage: &str,
                       on: NaiveDate,
                       starts: Option<DateTime<Utc>>,
                       told: Option<NaiveDate>|
         -> Result<(), Failure> {
            let id = dice.id(start_of_day(on));
            let name = body.map(|(_, name)| name);
            self.sheets.proceedings.row(&[
                &id,
                &intake.centre.id,
                &case,
                &kind,
                &stage,
                &body.map(|(id, _)| *id),
                &BODY_NAME.seal_some(keys, id, name)?,
                &on,
                &starts,
                &told,
                &intake.authors.director,
                &start_of_day(on),
            ]);
            Ok(())
        };
        row("stage", stage, from, None, None)?;
        if days > 20 {
            let end = from + Days::new(u64::try_from(days).unwrap_or(0));
            let is_working = |day: &NaiveDate| law.calendar.is_working(*day);
            let on = end.iter_days().rev().find(is_working).unwrap_or(end);
            row(
                "hearing",
                "first_instance",
                on,
                Some(start_of_day(on) + TimeDelta::hours(8)),
                Some(from + Days::new(7)),
            )?;
        }
        Ok(())
    }
}
