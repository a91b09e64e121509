//! Requests: those that became a case, and those that did not.

use super::{
    dice::Dice,
    life::Due,
    nation::Centre,
    register::{Intake, Register},
};
use crate::{
    cli::Failure,
    requests::service::{ANSWER, CONTENT, QUESTION, REPLY},
};
use chrono::{DateTime, Datelike, TimeDelta, Utc};
use serde_json::{Value, json};
use tgpl_domain::{calendar::day_in_vietnam, deadlines::Duty, policy::Role, requests::RequestState};
use uuid::Uuid;

/// What has come of a request.
pub(super) enum Became {
    /// Nothing yet.
    Open,
    /// A case.
    Case(Uuid),
    /// It waits for another provider, with the words of the transfer.
    Offered(Uuid, Value),
    /// It was decided.
    Answered(Value),
}

impl<'a> Register<'a> {
    /// A request with its history; `case` is the one it became.
    pub(super) fn request(
        &mut self,
        intake: &Intake<'_>,
        dice: &mut Dice,
        steps: &[(RequestState, &str, DateTime<Utc>)],
        became: Became,
    ) -> Result<(), Failure> {
        let Intake { centre, story, .. } = intake;
        let state = steps.last().map_or(RequestState::Received, |(state, ..)| *state);
        let (case, transfer_to, answer) = match became {
            Became::Case(case) => (Some(case), None, None),
            Became::Offered(to, answer) => (None, Some(to), Some(answer)),
            Became::Answered(answer) => (None, None, Some(answer)),
            Became::Open => (None, None, None),
        };
        let day = day_in_vietnam(intake.received_at);
        let running = self.receipts.entry((centre.id, day)).or_insert(0);
        *running += 1;
        let receipt = format!("{}-{}-{running:04}", centre.code, day.format("%y%m%d"));
        let code = format!("{}", dice.id(intake.received_at));
        let open = matches!(state, RequestState::Received | RequestState::Draft);
        let due = open.then_some((Duty::AnswerRequest, intake.received_at));
        let branch = intake.branch.as_ref().map(|(id, _)| *id);
        let keys = self.world.keys;
        let told = json!({
            "requester": { "name": story.name, "relation": "self" },
            "matter": story.matter(centre, dice, intake.received_at),
            "eligibility": story.declared(),
        });
        self.sheets.requests.row(&[
            &intake.request,
            &i32::try_from(steps.len()).unwrap_or(1),
            &centre.id,
            &branch,
            &receipt,
            &keys.find_hash("requests.tracking_code", &code),
            &state.as_str(),
            &story.channel.as_str(),
            &intake.person,
            &story.form.as_str(),
            &story.role.map(tgpl_domain::cases::Role::as_str),
            &story.field,
            &CONTENT.seal(keys, intake.request, &told)?,
            &story.sealed,
            &story.urgent.map(tgpl_domain::requests::UrgentGround::as_str),
            &intake.received_at,
            &ANSWER.seal_some(keys, intake.request, answer.as_ref())?,
            &transfer_to,
            &case,
            &due.map(|(duty, _)| duty.as_str()),
            &due.map(|(_, at)| at),
            &intake.authors.intake,
            &intake.received_at,
        ]);
        let mut before: Option<RequestState> = None;
        for (to, event, at) in steps {
            self.sheets.history.row(&[
                &centre.id,
                &"request",
                &intake.request,
                at,
                &intake.authors.intake,
                event,
                &before.map(RequestState::as_str),
                &to.as_str(),
                &None::<Vec<u8>>,
            ]);
            before = Some(*to);
        }
        if let Some((duty, at)) = due.filter(|_| state == RequestState::Received) {
            let due = Due {
                duty,
                starts_at: at,
                until: at,
                at_once: true,
                verified: true,
                done_at: None,
                cancelled_at: None,
            };
            self.due(&due, ("request", intake.request), centre.id, branch, (Role::Intake, None), dice)?;
        }
        Ok(())
    }

    /// A request that never became a case; the open ones came in the last days.
    pub fn add_request(&mut self, centre: &'a Centre, at: DateTime<Utc>, open: bool) -> Result<(), Failure> {
        use RequestState::{
            Draft, NeedSupplement, Received, Refused, SimpleAnswered, TransferredOut, Withdrawn,
        };
        let (mut dice, intake) = self.intake(centre, at, day_in_vietnam(at))?;
        let later = |hours: i64| (at + TimeDelta::hours(hours)).min(self.world.until);
        let received = (Received, "create", at);
        let rolled = dice.under(100);
        let steps = match (open, rolled) {
            (true, 0..60) => vec![received],
            (true, 60..80) => vec![received, (NeedSupplement, "ask_supplement", later(2))],
            (true, 80..90) => vec![received, (TransferredOut, "transfer", later(3))],
            (true, _) => vec![(Draft, "create", at)],
            (false, 0..45) => vec![received, (SimpleAnswered, "answer", at)],
            (false, 45..75) => vec![received, (Refused, "refuse", later(1))],
            (false, _) => vec![received, (Withdrawn, "withdraw", later(20))],
        };
        let state = steps.last().map_or(Received, |(state, ..)| *state);
        let became = match state {
            TransferredOut => self.offer(centre, &mut dice),
            Refused => Became::Answered(json!({
                "kind": "refused", "ground": "not_eligible", "reason": "Người yêu cầu không thuộc diện được trợ giúp pháp lý.",
            })),
            Withdrawn => {
                Became::Answered(json!({ "kind": "withdrawn", "reason": "Người yêu cầu tự rút yêu cầu." }))
            }
            NeedSupplement => Became::Answered(json!({
                "kind": "supplement", "missing_papers": ["Giấy tờ chứng minh người được trợ giúp pháp lý"], "due_on": null,
            })),
            SimpleAnswered => Became::Answered(self.help(&intake, &mut dice, at)?),
            _ => Became::Open,
        };
        self.request(&intake, &mut dice, &steps, became)?;
        Ok(())
    }

    /// Sent on to some other centre that works today.
    fn offer(&self, centre: &Centre, dice: &mut Dice) -> Became {
        let others: Vec<Uuid> = self
            .world
            .nation
            .centres
            .iter()
            .filter(|other| other.to.is_none() && other.id != centre.id)
            .map(|other| other.id)
            .collect();
        let words = "Người được trợ giúp pháp lý cư trú ở địa phương khác.";
        match dice.pick(&others) {
            Some(to) => Became::Offered(*to, json!({ "kind": "transferred", "to": to, "reason": words })),
            None => Became::Open,
        }
    }

    /// An entry in the register of simple help, kept apart from cases (TT 12/2018 Đ.8 kh.2).
    fn help(&mut self, intake: &Intake<'_>, dice: &mut Dice, at: DateTime<Utc>) -> Result<Value, Failure> {
        let year = day_in_vietnam(at).year();
        let unit = intake.branch.as_ref().map(|(id, _)| *id);
        let number =
            self.next(intake.centre.id, unit.unwrap_or(intake.centre.id), "simple_help".into(), year);
        let answer = "Đã hướng dẫn cơ quan có thẩm quyền, giấy tờ cần nộp và thời hạn giải quyết.";
        let (id, keys) = (dice.id(at), self.world.keys);
        self.sheets.helps.row(&[
            &id,
            &intake.centre.id,
            &unit,
            &intake.request,
            &number,
            &year,
            &intake.story.field,
            &QUESTION.seal(keys, id, "Hỏi về thủ tục và nơi nộp đơn.")?,
            &REPLY.seal(keys, id, answer)?,
            &intake.authors.intake,
            &at,
        ]);
        Ok(json!({ "kind": "answered", "number": number, "year": year, "answer": answer }))
    }
}
