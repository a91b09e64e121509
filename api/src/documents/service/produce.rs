//! Papers made from the record, in the transaction of the event that causes them; that event's audit row is theirs.

use crate::{
    documents::{
        issuer::{self, Issuing},
        paper::{self, Format, Source},
        repo::TITLE,
    },
    obligations::service::Subject,
    platform::{
        Ctx, Problem, Tx, code,
        keys::sha256,
        numbers::{self, Book},
    },
};
use chrono::Datelike;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use tgpl_domain::{ids::DocumentId, lifecycle::PaperKind};
use tgpl_papers::{Fields, Issuance, Link, Template, in_force};
use tgpl_schema::{accounts, documents, requests};

/// The register of outgoing papers (*sổ đăng ký văn bản đi*, NĐ 30/2020).
const OUTGOING: &str = "outgoing";

/// Makes a paper of a request or case: number from the outgoing register of the issuing unit, token behind its QR.
///
/// `fields` are those of the template; who signs, issuer, number, place and date are added here, and `head`,
/// `officer_name` and `hotline` where the template has them. A text that is not given leaves room for a pen.
/// None where no template exists: such a paper is written by people and uploaded. Receipts: [`receipt`].
pub async fn produce(
    tx: &mut Tx,
    ctx: &Ctx,
    subject: Subject,
    kind: PaperKind,
    fields: Fields,
) -> Result<Option<DocumentId>, Problem> {
    let Some(template) = template(ctx, kind)? else { return Ok(None) };
    let issuing = issuer::of(tx, ctx, subject).await?;
    let year = ctx.today().year();
    let book = Book { organisation: subject.organisation.0, unit: issuing.unit, name: OUTGOING, year };
    let number = numbers::take(tx, book).await?;
    let token = if template.has_qr() { Some(code::new(&ctx.services.keys)?) } else { None };
    let paper = Paper {
        kind,
        template,
        number: match &template.symbol {
            Some(symbol) => format!("{number:02}/{symbol}-{}", issuing.abbreviation),
            None => format!("{number:02}/{}", issuing.abbreviation),
        },
        issuing,
        book_number: Some(number),
        verify_hash: token.as_deref().map(|token| ctx.services.keys.find_hash(super::VERIFY, token)),
        link: token.map(|token| Link { url: address(ctx, "v", &token), code: None }),
        class: "S3",
    };
    paper.issue(tx, ctx, subject, fields).await.map(Some)
}

/// Makes the receipt of a request: its number is the request's, its QR opens `/t/{code}`.
pub async fn receipt(
    tx: &mut Tx,
    ctx: &Ctx,
    subject: Subject,
    code: &str,
    fields: Fields,
) -> Result<DocumentId, Problem> {
    let template =
        template(ctx, PaperKind::Receipt)?.ok_or_else(|| Problem::internal(&"no template of the receipt"))?;
    let paper = Paper {
        kind: PaperKind::Receipt,
        template,
        number: requests::table.find(subject.id).select(requests::receipt_number).first(tx).await?,
        issuing: issuer::of(tx, ctx, subject).await?,
        book_number: None,
        verify_hash: None,
        link: Some(Link { url: address(ctx, "t", code), code: Some(code.to_owned()) }),
        class: "S2",
    };
    paper.issue(tx, ctx, subject, fields).await
}

fn template(ctx: &Ctx, kind: PaperKind) -> Result<Option<&'static Template>, Problem> {
    paper::purpose(kind)
        .map(|purpose| in_force(purpose, ctx.today()).map_err(|error| Problem::internal(&error)))
        .transpose()
}

fn address(ctx: &Ctx, page: &str, secret: &str) -> String {
    format!("{}/{page}/{secret}", ctx.services.config.public_url.trim_end_matches('/'))
}

/// A paper about to be issued.
struct Paper {
    kind: PaperKind,
    template: &'static Template,
    issuing: Issuing,
    number: String,
    /// Its place in the outgoing register.
    book_number: Option<i32>,
    verify_hash: Option<Vec<u8>>,
    link: Option<Link>,
    class: &'static str,
}

impl Paper {
    async fn issue(
        self,
        tx: &mut Tx,
        ctx: &Ctx,
        subject: Subject,
        mut fields: Fields,
    ) -> Result<DocumentId, Problem> {
        let (id, today, issuing) = (DocumentId::new(), ctx.today(), self.issuing);
        let officer: String =
            accounts::table.find(ctx.actor.account.0).select(accounts::display_name).first(tx).await?;
        for (name, value) in [
            ("head", Some(issuing.head.to_owned())),
            ("officer_name", Some(officer)),
            ("hotline", issuing.phone),
        ] {
            if let (true, Some(value)) = (self.template.fields.contains_key(name), value) {
                fields.entry(name.to_owned()).or_insert_with(|| value.into());
            }
        }
        let issuance = Issuance {
            issuer: issuing.issuer,
            number: Some(self.number.clone()),
            place: issuing.place,
            date: today,
            signature: Some(issuing.signature),
            link: self.link,
        };
        let source = Source::new(self.template, issuance, fields);
        let sealed = source.seal(&ctx.services.keys, id)?;
        let original = source.render(Format::Pdf).await?;
        let book = self.book_number.map(|number| (issuing.unit, OUTGOING, today.year(), number));
        diesel::insert_into(documents::table)
            .values((
                documents::id.eq(id.0),
                documents::organisation_id.eq(subject.organisation.0),
                documents::request_id.eq((subject.kind == "request").then_some(subject.id)),
                documents::case_id.eq((subject.kind == "case").then_some(subject.id)),
                documents::kind.eq(self.kind.as_str()),
                documents::title.eq(TITLE.seal(&ctx.services.keys, id.0, &self.template.title)?),
                documents::class.eq(self.class),
                documents::dossier_item
                    .eq(paper::dossier_item(self.kind).map(tgpl_domain::dossier::DossierItem::as_str)),
                documents::media_type.eq(Format::Pdf.media_type()),
                documents::size.eq(i64::try_from(original.len()).unwrap_or(i64::MAX)),
                documents::sha256.eq(sha256(&original)),
                documents::source.eq(sealed),
                documents::book_unit_id.eq(book.map(|(unit, ..)| unit)),
                documents::book.eq(book.map(|(_, name, ..)| name)),
                documents::book_year.eq(book.map(|(.., year, _)| year)),
                documents::book_number.eq(book.map(|(.., number)| number)),
                documents::symbol.eq(self.number),
                documents::issued_on.eq(today),
                documents::verify_hash.eq(self.verify_hash),
                documents::author_id.eq(ctx.actor.account.0),
                documents::created_at.eq(ctx.now),
            ))
            .execute(tx)
            .await?;
        Ok(id)
    }
}
