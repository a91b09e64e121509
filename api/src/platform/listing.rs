//! Lists as they are asked for and answered: a page of rows, or all of them as a file, by the same filter.
//!
//! Pages go by keyset, at most 100 rows, with a signed cursor that is good for its caller, its path and its filter
//! alone. A file that is not open to all leaves a row in the access log before it is answered.

use super::{
    Ctx, Problem,
    audit::{self, Act, Class},
    export::{self, Column, Format},
    extract::{from_text, parse_query},
    idempotency,
    page::{self, Next, Page, Reader},
    problem::Code,
};
use actix_web::{FromRequest, HttpRequest, HttpResponse, HttpResponseBuilder, dev::Payload, http::header};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::future::{Ready, ready};
use tgpl_domain::policy::Permission;
use url::form_urlencoded::{Serializer, parse};
use utoipa::IntoParams;
use validator::Validate;

/// Rows of a page when nothing is asked.
const DEFAULT: i64 = 20;

/// How long anybody may keep what is open to all.
pub const FOR_ALL: &str = "public, max-age=60";

/// What every list may be asked for besides its filter.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Paging {
    /// Rows of a page, 1 to 100.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 100)]
    pub limit: Option<i64>,
    /// Where to go on: `page.next` of the page before.
    pub cursor: Option<String>,
    /// The whole list as a file, or its rest from the cursor on; at most 50,000 rows.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<Format>, inline)]
    pub format: Option<Format>,
}

tgpl_domain::text_enum! {
    /// Whether the rows of a filter are counted.
    pub enum Count {
        /// Exactly.
        Exact = "exact",
    }
}

/// Who may take a list away as a file.
pub enum Taking {
    /// Whoever may read it: nothing in it is about a person.
    Open,
    /// Whoever may read it; the access log keeps the act of this name.
    Logged(&'static str),
    /// Who may export rows (security.md 3.3); the access log keeps the act of this name.
    Guarded(&'static str),
}

/// A row of a list, as it stands on its pages and in its file.
pub trait Listed: Serialize + Sized + 'static {
    /// Beginning of the file's name, ASCII.
    const FILE: &'static str;
    /// Who may have it.
    const TAKING: Taking;
    /// What the file shows of a row.
    const COLUMNS: &'static [Column<Self>];
}

/// A list as it was asked for.
pub struct Listing<F> {
    /// The list's own parameters.
    pub filter: F,
    /// Rows to answer; the query fetches one more, which tells whether there are more.
    pub limit: i64,
    format: Option<Format>,
    cursor: Option<String>,
    path: String,
    query: String,
}

impl<F: DeserializeOwned + Validate> FromRequest for Listing<F> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::read(request))
    }
}

impl<F: DeserializeOwned + Validate> Listing<F> {
    fn read(request: &HttpRequest) -> Result<Self, Problem> {
        let query = request.query_string();
        let paging: Paging = parse_query(&part(query, is_paging))?;
        let filter = parse_query(&part(query, |name| !is_paging(name)))?;
        let format = export::wanted(paging.format, request);
        let limit = paging.limit.unwrap_or(DEFAULT);
        if !(1..=page::MOST).contains(&limit) {
            return Err(Problem::parameter(
                "limit",
                "range",
                "Từ 1 đến 100 dòng một trang",
                "A page has 1 to 100 rows",
            ));
        }
        let limit = if format.is_some() { export::MOST } else { limit };
        let (path, query) = (request.path().to_owned(), query.to_owned());
        Ok(Self { filter, limit, format, cursor: paging.cursor, path, query })
    }
}

fn is_paging(name: &str) -> bool {
    matches!(name, "limit" | "cursor" | "format")
}

/// The parameters whose names are `kept`, as a query string.
fn part(query: &str, kept: impl Fn(&str) -> bool) -> String {
    let pairs = parse(query.as_bytes()).filter(|(name, _)| kept(name));
    Serializer::new(String::new()).extend_pairs(pairs).finish()
}

impl<F> Listing<F> {
    /// The permission by whose scope the rows are sought: `listed`, or that to export rows where a file needs it.
    pub fn permission<T: Listed>(&self, ctx: &Ctx, listed: Permission) -> Result<Permission, Problem> {
        match T::TAKING {
            Taking::Guarded(_) if self.format.is_some() && !ctx.actor.has(Permission::RowExport) => {
                Err(Problem::new(Code::forbidden))
            }
            Taking::Guarded(_) if self.format.is_some() => Ok(Permission::RowExport),
            _ => Ok(listed),
        }
    }

    /// Whether the list is taken away as a file.
    pub const fn is_file(&self) -> bool {
        self.format.is_some()
    }

    /// The place after which the rows begin.
    pub fn after<K: DeserializeOwned>(&self, reader: &impl Reader) -> Result<Option<K>, Problem> {
        page::place(reader, &self.bound(), self.cursor.as_deref())
    }

    /// What a cursor is bound to: the list, and its filter in whatever order it was written.
    fn bound(&self) -> String {
        let mut pairs: Vec<_> =
            parse(self.query.as_bytes()).filter(|(name, _)| !is_paging(name) && name != "count").collect();
        pairs.sort();
        format!("{} {}", self.path, Serializer::new(String::new()).extend_pairs(pairs).finish())
    }

    /// Takes the row too many off a page, and signs the place to go on from. A file keeps all of them.
    pub fn page<R, K: Serialize>(
        &self,
        reader: &impl Reader,
        mut rows: Vec<R>,
        place: impl Fn(&R) -> K,
    ) -> Result<Page<R>, Problem> {
        let wanted = usize::try_from(self.limit).unwrap_or(0);
        let more = self.format.is_none() && rows.len() > wanted;
        if more {
            rows.truncate(wanted);
        }
        let next = match rows.last() {
            Some(last) if more => Some(page::sign(reader, &self.bound(), &serde_json::to_vec(&place(last))?)),
            _ => None,
        };
        Ok(Page { data: rows, page: Next { next, total: None } })
    }

    /// The page with a `Link` to the next one, or the file. The caller has given its connection back: what is taken
    /// away is written down on another.
    pub async fn answer<T: Listed>(&self, ctx: &Ctx, page: &Page<T>) -> Result<HttpResponse, Problem> {
        if let Some(format) = self.format {
            export::fits(&page.data)?;
            self.taken::<T>(ctx).await?;
            return export::sheet(ctx.today(), format, &page.data).await;
        }
        Ok(self.shown(page).json(page))
    }

    /// The same of a list that is open to all: there is nobody to be written down, and it may be kept for a minute.
    pub async fn open<T: Listed>(&self, today: NaiveDate, page: &Page<T>) -> Result<HttpResponse, Problem> {
        if let Some(format) = self.format {
            export::fits(&page.data)?;
            return export::sheet(today, format, &page.data).await;
        }
        Ok(self.shown(page).insert_header((header::CACHE_CONTROL, FOR_ALL)).json(page))
    }

    /// An answer that leads to the next page.
    fn shown<T>(&self, page: &Page<T>) -> HttpResponseBuilder {
        let mut answer = HttpResponse::Ok();
        if let Some(next) = &page.page.next {
            answer.insert_header((header::LINK, format!("<{}>; rel=\"next\"", self.address(next))));
        }
        answer
    }

    /// Where the list goes on from a cursor.
    pub fn address(&self, next: &str) -> String {
        let mut query = Serializer::new(part(&self.query, |name| name != "cursor"));
        format!("{}?{}", self.path, query.append_pair("cursor", next).finish())
    }

    /// Writes down that the list was taken away. Without that row nobody gets the file.
    async fn taken<T: Listed>(&self, ctx: &Ctx) -> Result<(), Problem> {
        self.permission::<T>(ctx, Permission::RowExport)?;
        let (Taking::Logged(act) | Taking::Guarded(act)) = T::TAKING else { return Ok(()) };
        idempotency::transaction(&ctx.services.db, async |tx| {
            let act = Act {
                act,
                object: ("search", ctx.request_id),
                organisation: ctx.actor.home,
                class: Class::S2,
                fields: &["rows"],
                reason: None,
            };
            audit::record(tx, ctx, &act).await
        })
        .await
    }
}
