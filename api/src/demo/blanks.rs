//! Blanks, cards and certificates of the nation: every step is taken by the service that takes it for people, as the account
//! whose part it is, at an instant of the past. So the numbers of the books, the periods and the log are right by themselves.

use crate::{
    cards::{dto as card, service as cards},
    certificate_blanks::{design, dto as paper, service as blanks},
    cli::Failure,
    platform::{
        Ctx, IfMatch, Problem, Reply, Services, Tx, actors,
        db::{Rows, see},
        idempotency,
        problem::Language,
    },
};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::{collections::BTreeMap, sync::Arc};
use tgpl_domain::{
    blanks::{BlankType, PaperKind},
    calendar::start_of_day,
    ids::{AccountId, BlankPaperId, CardFileId, SessionId},
};
use tgpl_papers::CardLayout;
use tgpl_schema::{accounts, practitioners};
use uuid::Uuid;

/// Of each type: how many are printed, and how many a centre is given at once.
const LOTS: [(BlankType, i64, i64); 3] = [
    (BlankType::Certificate, 800, 40),
    (BlankType::OfficerCard, 500, 30),
    (BlankType::CollaboratorCard, 300, 12),
];
/// Most of a centre who are given cards and certificates.
const MOST: i64 = 20;
/// The centre of a province that did not change in 2025, and one that began then.
const OLD: &str = "langson";
const NEW: &str = "angiang";

/// Writes the ledger of the demo: in one transaction, as of `today`.
pub async fn fill(services: &Services, today: NaiveDate) -> Result<(), Failure> {
    idempotency::transaction(&services.db, async |tx| {
        see(tx, &Rows::Nation).await?;
        let rows: Vec<(String, Uuid)> = accounts::table
            .filter(accounts::is_demo.eq(true))
            .select((accounts::username, accounts::id))
            .load(tx)
            .await?;
        Story { services, today, accounts: rows.into_iter().collect() }.tell(tx).await
    })
    .await?;
    Ok(())
}

struct Story<'a> {
    services: &'a Services,
    today: NaiveDate,
    accounts: BTreeMap<String, Uuid>,
}

/// What people type.
fn said<T: DeserializeOwned>(body: Value) -> Result<T, Problem> {
    Ok(serde_json::from_value(body)?)
}

/// What was made by a step.
fn made(reply: &Reply) -> Result<Uuid, Problem> {
    reply.id().ok_or_else(|| Problem::internal(&"a step of the demo made nothing"))
}

fn serial(number: i64) -> String {
    format!("D{number:06}")
}

fn range(first: i64, last: i64) -> Value {
    json!({ "first": serial(first), "last": serial(last) })
}

impl Story<'_> {
    /// So many days ago, at nine in the morning.
    fn ago(&self, days: u64) -> DateTime<Utc> {
        start_of_day(self.day(days)) + TimeDelta::hours(9)
    }

    fn day(&self, ago: u64) -> NaiveDate {
        self.today.checked_sub_days(Days::new(ago)).unwrap_or(self.today)
    }

    /// Somebody at work, so many days ago.
    async fn at(&self, tx: &mut Tx, who: &str, days: u64) -> Result<Ctx, Problem> {
        let account =
            self.accounts.get(who).ok_or_else(|| Problem::internal(&format!("no account {who}")))?;
        let (session, now) = (SessionId::new(), self.ago(days));
        let actor = actors::of_account(tx, AccountId(*account), session, now, true).await?;
        Ok(Ctx {
            request_id: Uuid::now_v7(),
            now,
            language: Language::Vi,
            actor: Arc::new(actor.ok_or_else(|| Problem::internal(&format!("{who} may not sign in")))?),
            services: self.services.clone(),
        })
    }

    /// In the order of time: the ledger has its movements in the order in which they are made.
    async fn tell(&self, tx: &mut Tx) -> Result<(), Problem> {
        for (blank, printed, _) in LOTS {
            self.print(tx, blank, printed).await?;
        }
        for (place, begun) in [(OLD, 890), (NEW, 300)] {
            for (nth, (blank, _, given)) in (0..).zip(LOTS) {
                let first = if place == OLD { 1 } else { given + 1 };
                self.supply(tx, blank, place, (first, first + given - 1), begun - 10 * nth).await?;
            }
            self.cards(tx, place, ("officer", BlankType::OfficerCard), begun - 35).await?;
            self.cards(tx, place, ("collaborator", BlankType::CollaboratorCard), begun - 45).await?;
        }
        self.course(tx, OLD, 240).await?;
        self.course(tx, NEW, 120).await?;
        self.losses(tx).await?;
        self.waiting(tx).await
    }

    /// A design is approved, a lot of it printed and taken in by the Office.
    async fn print(&self, tx: &mut Tx, blank: BlankType, count: i64) -> Result<(), Problem> {
        let office = self.at(tx, "agency_office1.cuc", 905).await?;
        let layout = CardLayout::of(blank.as_str()).map_err(|error| Problem::internal(&error))?;
        let fields: Vec<Value> = layout
            .fields
            .iter()
            .map(|(name, field)| {
                json!({
                    "name": name, "x_mm": field.x, "y_mm": field.y, "width_mm": field.width, "size_pt": field.size,
                    "bold": field.bold, "centred": field.centred, "capitals": field.capitals,
                })
            })
            .collect();
        let qr = layout.qr.map(|qr| json!({ "x_mm": qr.x, "y_mm": qr.y, "side_mm": qr.side }));
        let approved = json!({
            "type": blank, "decision_number": format!("{}/QĐ-MINHHOA", blank), "decision_on": self.day(920),
            "valid_from": self.day(915), "marks": "Hoa văn chìm, chữ vi mô ở viền, số hiệu in phản quang",
            "layout": { "width_mm": layout.width, "height_mm": layout.height, "fields": fields, "qr": qr },
        });
        design(tx, &office, said(approved)?).await?;
        let lot = json!({
            "type": blank, "series": "D", "first": serial(1), "last": serial(count),
            "order": "07/ĐH-VPC", "printed_on": self.day(907),
            "minutes": { "number": format!("12-{blank}/BB-VPC"), "on": self.day(905), "place": "Kho Văn phòng Cục" },
        });
        blanks::receive(tx, &office, said(lot)?).await?;
        Ok(())
    }

    /// A centre asks, the Agency approves, the Office sends, another of the centre takes in.
    async fn supply(
        &self,
        tx: &mut Tx,
        blank: BlankType,
        place: &str,
        (first, last): (i64, i64),
        ago: u64,
    ) -> Result<(), Problem> {
        let shipment = self.sent(tx, blank, place, (first, last), [ago, ago - 2, ago - 4]).await?;
        let taker = self.at(tx, &format!("centre_admin2.{place}"), ago - 7).await?;
        blanks::confirm(tx, &taker, (shipment, IfMatch(1))).await?;
        Ok(())
    }

    async fn sent(
        &self,
        tx: &mut Tx,
        blank: BlankType,
        place: &str,
        (first, last): (i64, i64),
        [asked, approved, sent]: [u64; 3],
    ) -> Result<BlankPaperId, Problem> {
        let request = self.asked(tx, blank, place, last - first + 1, asked).await?;
        let head = self.at(tx, "agency1.cuc", approved).await?;
        let spoken =
            blanks::Spoken { kinds: &[PaperKind::SupplyRequest], act: "blank_supply_request_approve" };
        blanks::approve(tx, &head, (request, IfMatch(1)), spoken, said(json!({}))?).await?;
        let office = self.at(tx, "agency_office2.cuc", sent).await?;
        let shipment = json!({ "request_id": request, "ranges": [range(first, last)] });
        Ok(BlankPaperId(made(&blanks::ship(tx, &office, said(shipment)?).await?)?))
    }

    async fn asked(
        &self,
        tx: &mut Tx,
        blank: BlankType,
        place: &str,
        quantity: i64,
        ago: u64,
    ) -> Result<BlankPaperId, Problem> {
        let asker = self.at(tx, &format!("centre_admin1.{place}"), ago).await?;
        let request =
            json!({ "type": blank, "quantity": quantity, "reason": "Cấp cho người mới được bổ nhiệm" });
        Ok(BlankPaperId(made(&blanks::ask(tx, &asker, said(request)?).await?)?))
    }

    /// Those of a centre without an account, by name: whoever signs in has a card still to be asked for.
    async fn people(&self, tx: &mut Tx, place: &str, kind: &str) -> Result<Vec<Uuid>, Problem> {
        let clerk = self.at(tx, &format!("centre_admin1.{place}"), 0).await?;
        Ok(practitioners::table
            .filter(practitioners::organisation_id.eq(clerk.actor.home.0).and(practitioners::kind.eq(kind)))
            .filter(practitioners::account_id.is_null().and(practitioners::valid_to.is_null()))
            .order((practitioners::full_name, practitioners::id))
            .select(practitioners::id)
            .limit(MOST)
            .load(tx)
            .await?)
    }

    /// Cards are issued, a file each, by four people; the last of several still waits for theirs.
    async fn cards(
        &self,
        tx: &mut Tx,
        place: &str,
        (kind, blank): (&str, BlankType),
        ago: u64,
    ) -> Result<(), Problem> {
        let people = self.people(tx, place, kind).await?;
        for whose in people.iter().take(people.len().saturating_sub(1).max(1)) {
            let file = self.opened(tx, place, (*whose, blank), ago).await?;
            self.granted(tx, place, (file, blank), ago - 3).await?;
            let keeper = self.at(tx, &format!("centre_admin2.{place}"), ago - 6).await?;
            cards::carry_out(tx, &keeper, (file, None), said(json!({}))?).await?;
        }
        Ok(())
    }

    async fn opened(
        &self,
        tx: &mut Tx,
        place: &str,
        (whose, blank): (Uuid, BlankType),
        ago: u64,
    ) -> Result<CardFileId, Problem> {
        let clerk = self.at(tx, &format!("centre_admin1.{place}"), ago).await?;
        let file = json!({
            "kind": blank, "procedure": "issue", "practitioner_id": whose, "received_on": self.day(ago),
        });
        let file: card::CardFileCreate = said(file)?;
        Ok(CardFileId(made(&cards::create_file(tx, &clerk, file, "card_file_create").await?)?))
    }

    /// Sent on by whoever prepares it, an officer's by the department, and decided.
    async fn granted(
        &self,
        tx: &mut Tx,
        place: &str,
        (file, blank): (CardFileId, BlankType),
        ago: u64,
    ) -> Result<(), Problem> {
        let (sends, issuer) = match blank {
            BlankType::OfficerCard => ("department1", "Chủ tịch Ủy ban nhân dân tỉnh"),
            _ => ("centre_admin1", "Giám đốc Sở Tư pháp"),
        };
        let sender = self.at(tx, &format!("{sends}.{place}"), ago + 1).await?;
        cards::forward(tx, &sender, (file, IfMatch(1)), said(json!({}))?).await?;
        let department = self.at(tx, &format!("department2.{place}"), ago).await?;
        let decision = json!({
            "decision_number": format!("{}/QĐ-MH", 100 + ago), "decision_on": self.day(ago), "decision_by": issuer,
        });
        cards::grant(tx, &department, (file, IfMatch(2)), said(decision)?).await?;
        Ok(())
    }

    /// A course, and a certificate for each who passed it, by another than entered the results.
    async fn course(&self, tx: &mut Tx, place: &str, ago: u64) -> Result<(), Problem> {
        let clerk = self.at(tx, &format!("centre_admin1.{place}"), ago).await?;
        let course = json!({
            "title": "Bồi dưỡng nghiệp vụ trợ giúp pháp lý", "organiser": "Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý",
            "from_on": self.day(ago + 12), "to_on": self.day(ago + 8),
            "decision_number": format!("{}/QĐ-MH", 40 + ago), "decision_on": self.day(ago + 4),
        });
        let course = made(&cards::create_course(tx, &clerk, said(course)?).await?)?;
        let issuer = self.at(tx, &format!("centre_admin2.{place}"), ago).await?;
        for whose in self.people(tx, place, "officer").await? {
            let passed = json!({ "course_id": course, "practitioner_id": whose });
            cards::certificate(tx, &issuer, said(passed)?, "certificate_create").await?;
        }
        Ok(())
    }

    /// Two are spoilt and wait for their council, one is lost.
    async fn losses(&self, tx: &mut Tx) -> Result<(), Problem> {
        let clerk = self.at(tx, &format!("centre_admin1.{OLD}"), 60).await?;
        let minutes = |ago: u64| json!({ "number": format!("{ago}/BB-TT"), "on": self.day(ago), "place": "Kho Trung tâm" });
        let spoilt = json!({ "type": "TGV", "ranges": [range(28, 29)], "reason": "In lệch khung" });
        blanks::act(tx, &clerk, (PaperKind::Spoilage, "blank_spoil"), said(spoilt)?).await?;
        let lost = json!({
            "type": "CC", "ranges": [range(40, 40)], "reason": "Thất lạc khi chuyển kho", "minutes": minutes(60),
            "police": { "told": "Công an phường nơi có kho", "on": self.day(60) },
        });
        blanks::lose(tx, &clerk, said(lost)?).await?;
        let clerk = self.at(tx, &format!("centre_admin1.{OLD}"), 1).await?;
        let council = json!({
            "type": "TGV", "ranges": [range(28, 29)], "reason": "Phôi hỏng", "minutes": minutes(1),
            "council": [
                { "name": "Nông Văn Thử", "role": "Chủ tịch hội đồng" },
                { "name": "Lò Thị Mẫu", "role": "Thư ký" },
                { "name": "Vi Văn Ví", "role": "Ủy viên" },
            ],
        });
        blanks::destroy(tx, &clerk, said::<paper::BlankDestroy>(council)?).await?;
        Ok(())
    }

    /// What waits for somebody today: a request in time and one that is late, blanks on the way, files about cards.
    async fn waiting(&self, tx: &mut Tx) -> Result<(), Problem> {
        self.asked(tx, BlankType::OfficerCard, OLD, 20, 3).await?;
        self.asked(tx, BlankType::CollaboratorCard, NEW, 10, 25).await?;
        self.sent(tx, BlankType::Certificate, NEW, (81, 100), [13, 10, 6]).await?;
        for (place, ago) in [(OLD, 2), (NEW, 20)] {
            if let [_, .., last] = self.people(tx, place, "officer").await?.as_slice() {
                self.opened(tx, place, (*last, BlankType::OfficerCard), ago).await?;
            }
        }
        Ok(())
    }
}
