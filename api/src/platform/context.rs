//! What a request knows: who asks, since when it is, and by which id it can be found again.

use super::{
    Clock, Config, Db, Keys, Problem, clock, mail::Mail, problem::Code, problem::Language, rate::Rates,
    storage::Storage, token::Tokens,
};
use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload};
use chrono::{DateTime, NaiveDate, Utc};
use std::{
    future::{Ready, ready},
    sync::Arc,
};
use tgpl_domain::policy::{Actor, Decision, Facts, Permission};
use uuid::Uuid;

/// Everything an instance holds; nothing in it is needed by another instance.
#[derive(Clone)]
pub struct Services {
    /// Settings.
    pub config: Arc<Config>,
    /// The database.
    pub db: Db,
    /// Keys.
    pub keys: Arc<Keys>,
    /// The clock.
    pub clock: Clock,
    /// Access tokens and the rights behind them.
    pub tokens: Arc<Tokens>,
    /// Files.
    pub storage: Storage,
    /// Mails.
    pub mail: Mail,
    /// How fast one caller may go.
    pub rates: Arc<Rates>,
}

/// One request of an authenticated caller.
#[derive(Clone)]
pub struct Ctx {
    /// Told in the answer, in the log and in the audit row.
    pub request_id: Uuid,
    /// The instant of the request: every row of one request carries the same.
    pub now: DateTime<Utc>,
    /// Language of the answer.
    pub language: Language,
    /// Who asks.
    pub actor: Arc<Actor>,
    /// The instance.
    pub services: Services,
}

impl Ctx {
    /// The day in Vietnam.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        clock::day(self.now)
    }

    /// Whether the actor may do this to that record. A record out of reach is a missing one.
    ///
    /// Answers whether personal fields must be masked.
    pub fn authorise(&self, permission: Permission, facts: &Facts) -> Result<bool, Problem> {
        match self.actor.decide(permission, facts) {
            Decision::Allow { masked } => Ok(masked),
            Decision::Forbid => Err(Problem::new(Code::forbidden)),
            Decision::Hide => Err(Problem::not_found()),
        }
    }
}

impl FromRequest for Ctx {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(request.extensions().get::<Self>().cloned().ok_or(Problem::new(Code::unauthenticated)))
    }
}

/// What a request without a caller knows; public operations take it.
#[derive(Clone)]
pub struct Visit {
    /// Told in the answer and in the log.
    pub request_id: Uuid,
    /// The instant of the request.
    pub now: DateTime<Utc>,
    /// Language of the answer.
    pub language: Language,
    /// Address of the peer, for the throttling of guesses; never believed from a header.
    pub peer: String,
    /// The instance.
    pub services: Services,
}

impl FromRequest for Visit {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(
            request
                .extensions()
                .get::<Self>()
                .cloned()
                .ok_or_else(|| Problem::internal(&"the gate did not run")),
        )
    }
}
