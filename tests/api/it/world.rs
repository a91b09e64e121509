//! A record of every kind in one province, for the nets that ask every operation for a record of somebody else.

use crate::{
    harness::{Client, TestApp},
    spec::Operation,
};
use serde_json::json;
use std::collections::BTreeMap;
use tgpl_api::testing::Province;
use tgpl_domain::{cases::CaseState, policy::Role};
use uuid::Uuid;

/// What there is in a province, by the collection in which it is read.
pub struct World {
    records: BTreeMap<&'static str, Vec<String>>,
    /// Has the case.
    pub officer: Client,
}

impl World {
    /// Makes the records.
    pub async fn of(app: &TestApp, place: Province) -> Self {
        let officer = app.officer_of(place.centre).await;
        let (account, practitioner) = (officer.account(), officer.practitioner());
        let case = app.given_case_of(place.centre, CaseState::InProgress, &[practitioner]).await;
        let clerk = app.intake_of(place.centre).await;
        let received = clerk.post("/api/v1/requests", crate::requests::ready()).await.must(201);
        let received = received.body["id"].as_str().unwrap().to_owned();
        let draft = officer.post("/api/v1/drafts", json!({ "form": "note", "content": {} })).await.must(201);
        let draft = draft.body["id"].as_str().unwrap().to_owned();
        let new = || Uuid::now_v7().to_string();
        let (import, program, stage, work, delegation) = (new(), new(), new(), new(), new());
        let (duty, job, merge) = (new(), new(), new());
        let (view, feed, report, text, query, paper) = (new(), new(), new(), new(), new(), new());
        let said = app.sealed("blank_papers.said", &paper, "{\"council\":[]}");
        let (course, card, certificate, file) = (new(), new(), new(), new());
        let asked = app.sealed("card_files.said", &file, "{}");
        let [token, proof] = [&card, &certificate].map(|id| app.sealed("card_blanks.token", id, "\"7K2M\""));
        let ((of_case, judgment), (of_request, form), body) = (app.titled(), app.titled(), new());
        let asked_by = format!("SELECT person_id FROM requests WHERE id = '{received}'");
        let asking = app.texts(&asked_by).await.remove(0);
        let (centre, clerk) = (place.centre, clerk.account().id);
        app.execute(&format!(
            "INSERT INTO proceedings_bodies (id, kind, name, valid_from)
             VALUES ('{body}', 'court', 'Tòa án thử {body}', '2026-01-01');
             INSERT INTO imports (id, organisation_id, account_id, kind, sha256, rows_total, rows_created,
                rows_unchanged, at)
             VALUES ('{import}', '{centre}', '{clerk}', 'cases', '\\x00', 0, 0, 0, now());
             INSERT INTO service_accounts (id, name, client_id, keys, organisation_id, scopes, owner_id,
                expires_at, created_at)
             VALUES ('{program}', 'Phần mềm thử', '{program}', '[{{\"kty\": \"OKP\", \"crv\": \"Ed25519\", \"x\": \"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}}]', '{centre}', '{{organisation_read}}',
                '{clerk}', now() + interval '1 year', now());
             INSERT INTO proceedings (id, organisation_id, case_id, kind, stage, on_date, author_id, created_at)
             VALUES ('{stage}', '{centre}', '{case}', 'stage', 'investigation', '2026-11-20', '{clerk}', now());
             INSERT INTO obligations (id, organisation_id, subject_type, subject_id, duty, owner_role, clock, amount,
                starts_at, due_at, first_due_at, legal_basis, created_at)
             VALUES ('{duty}', '{centre}', 'case', '{case}', 'DL10', 'officer', 'calendar_days', 10, now(),
                now() + interval '10 days', now() + interval '10 days', 'Luật Đ.32 kh.2', now());
             INSERT INTO work_sessions (id, organisation_id, case_id, practitioner_id, practitioner_no, kind,
                starts_at, ends_at, half_sessions, author_id, created_at)
             SELECT '{work}', '{centre}', '{case}', id, no, 'meeting', '2026-11-20T01:00Z', '2026-11-20T05:00Z', 2,
                '{clerk}', now() FROM practitioners WHERE id = '{practitioner}';
             INSERT INTO role_grants (id, account_id, role, organisation_id, valid_from, valid_to, delegated_by,
                granted_by)
             VALUES ('{delegation}', '{clerk}', 'officer', '{centre}', now(), now() + interval '1 day', '{by}', '{by}');
             INSERT INTO person_merges (id, organisation_id, keep_id, merge_id, keep_version, merge_version,
                request_ids, case_ids, fields, before, author_id, at)
             VALUES ('{merge}', '{centre}', '{person}', '{asking}', 1, 1, '{{}}', '{{}}', '{{}}', '\\x00', '{clerk}', now());
             INSERT INTO jobs (id, account_id, session_id, request_id, kind, body, state, created_at,
                starts_at)
             VALUES ('{job}', '{by}', '{by}', '{by}', 'cases_tag', '\\x00', 'running', now(), now());
             INSERT INTO job_rows (job_id, number, record_id) VALUES ('{job}', 1, '{case}');
             INSERT INTO saved_views (id, account_id, unit_id, page, name, query, shared, created_at)
             VALUES ('{view}', '{by}', '{centre}', 'cases', 'Riêng', '', 'mine', now());
             INSERT INTO reports (id, organisation_id, form_code, form_version, period, period_from, edition, state,
                created_at, created_by)
             VALUES ('{report}', '{centre}', '24/BTP/TGPL', 1, '2026-H1', '2026-01-01', 1, 'draft', now(), '{clerk}'),
                ('{text}', '{centre}', '12-TP-TGPL', 1, '2026-H1', '2026-01-01', 1, 'draft', now(), '{clerk}');
             INSERT INTO blank_papers (id, organisation_id, kind, code, state, blank_type, quantity, serials, said, created_at,
                proposed_by)
             VALUES ('{paper}', '{centre}', 'supply_request', 'ĐN-{paper}', 'proposed', 'TGV', 5, '{{}}', '{said}', now(), '{clerk}');
             INSERT INTO courses (id, organisation_id, title, organiser, from_on, to_on, decision_number, decision_on, created_at,
                created_by)
             VALUES ('{course}', '{centre}', 'Lớp thử', 'Trung tâm', '2026-01-05', '2026-01-09', '{course}', '2026-01-12', now(),
                '{clerk}');
             INSERT INTO cards (id, kind, organisation_id, number, register_year, register_number, practitioner_id, course_id,
                full_name, state, serial, first_issued_on, issued_on, created_at)
             VALUES ('{card}', 'TGV', '{centre}', '{card}', 2026, 1, '{practitioner}', NULL, 'Lương Thị Thử', 'valid',
                abs(hashtext('{card}')), '2026-01-15', '2026-01-15', now()),
                ('{certificate}', 'CC', '{centre}', '{certificate}', 2026, 1, NULL, '{course}', 'Lương Thị Thử', 'valid',
                abs(hashtext('{certificate}')), '2026-01-15', '2026-01-15', now());
             INSERT INTO card_blanks (serial, card_id, organisation_id, issued_on, token, verify_hash)
             VALUES (abs(hashtext('{card}')), '{card}', '{centre}', '2026-01-15', '{token}', '{token}'),
                (abs(hashtext('{certificate}')), '{certificate}', '{centre}', '2026-01-15', '{proof}', '{proof}');
             INSERT INTO card_files (id, organisation_id, code, kind, procedure, state, practitioner_id, card_id, said, received_on,
                created_at, created_by)
             VALUES ('{file}', '{centre}', 'HS-{file}', 'TGV', 'reissue', 'received', '{practitioner}', '{card}', '{asked}',
                '2026-11-20', now(), '{clerk}');
             INSERT INTO saved_queries (id, account_id, name, query, as_of, watermark, created_at)
             VALUES ('{query}', '{by}', 'Riêng', '{{\"measure\": \"cases_accepted\", \"period\": \"2026-H1\"}}', now(), 0, now());
             INSERT INTO calendar_feeds (id, account_id, owner, token_hash, created_at)
             VALUES ('{feed}', '{by}', 'me', '{feed}', now());
             INSERT INTO documents (id, organisation_id, request_id, case_id, kind, title, class, media_type, size,
                sha256, storage_key, author_id, created_at)
             VALUES ('{of_case}', '{centre}', NULL, '{case}', 'other', '{judgment}', 'S3', 'application/pdf', 1,
                '\\x00', '{of_case}', '{clerk}', now()),
                ('{of_request}', '{centre}', '{received}', NULL, 'other', '{form}', 'S3', 'application/pdf', 1,
                '\\x00', '{of_request}', '{clerk}', now());",
            case = case.id,
            by = account.id,
            person = case.person,
        ))
        .await;
        let records = BTreeMap::from([
            ("accounts", vec![account.id.to_string()]),
            ("calendar-feeds", vec![feed]),
            ("card-files", vec![file]),
            ("cards", vec![card]),
            ("case-proceedings", vec![stage]),
            ("cases", vec![case.id.to_string()]),
            ("certificate-blanks", vec![paper]),
            ("certificates", vec![certificate]),
            ("courses", vec![course]),
            ("delegations", vec![delegation]),
            ("documents", vec![of_case, of_request]),
            ("drafts", vec![draft]),
            ("imports", vec![import]),
            ("jobs", vec![job]),
            ("obligations", vec![duty]),
            ("organisations", vec![place.branch.to_string()]),
            ("person-merges", vec![merge]),
            ("persons", vec![case.person.to_string(), asking]),
            ("practitioners", vec![practitioner.to_string()]),
            ("proceedings-bodies", vec![body]),
            ("reports", vec![report, text]),
            ("requests", vec![case.request.to_string(), received]),
            ("saved-queries", vec![query]),
            ("saved-views", vec![view]),
            ("service-accounts", vec![program]),
            ("sessions", vec![account.session.to_string()]),
            ("work-sessions", vec![work]),
        ]);
        Self { records, officer }
    }

    /// The records of a collection.
    pub fn records(&self, collection: &str) -> &[String] {
        &self.records[collection]
    }

    /// The records that the operation's path can name; none where it names nothing of a province.
    pub fn named_by(&self, operation: &Operation) -> &[String] {
        let collection = operation.path.split('/').nth(3).filter(|_| operation.path.contains("{id}"));
        collection.and_then(|name| self.records.get(name)).map_or(&[], Vec::as_slice)
    }
}

/// One who holds the role in the other province, or with the whole nation.
pub async fn elsewhere(app: &TestApp, role: Role) -> Client {
    let place = app.an_giang_province;
    let seat = match role {
        Role::Hotline | Role::Agency | Role::AgencyOffice | Role::Sysadmin | Role::Auditor => app.agency,
        Role::Department => place.department,
        _ => place.centre,
    };
    app.someone(role, seat).await
}
