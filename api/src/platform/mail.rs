//! Mail: by the server of `SMTP_URL`, or as `.eml` files in the data folder where none is configured. Sent by the
//! worker that delivers the outbox, never inside a request. Subjects hold no personal data.

use super::{Config, Problem};
use lettre::{
    AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use std::time::Duration;

/// How long a mail server may take.
const WAIT: Duration = Duration::from_secs(5);

/// The way mails go out.
#[derive(Clone)]
pub struct Mail {
    way: Way,
    from: Mailbox,
}

#[derive(Clone)]
enum Way {
    Server(AsyncSmtpTransport<Tokio1Executor>),
    Files(AsyncFileTransport<Tokio1Executor>),
}

impl Mail {
    /// Prepares the way of the settings.
    pub fn open(config: &Config) -> Result<Self, Problem> {
        let way = match &config.smtp_url {
            Some(url) => Way::Server(
                AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                    .map_err(|error| Problem::internal(&error))?
                    .timeout(Some(WAIT))
                    .build(),
            ),
            None => {
                let folder = config.data.join("mail");
                std::fs::create_dir_all(&folder).map_err(|error| Problem::internal(&error))?;
                Way::Files(AsyncFileTransport::new(folder))
            }
        };
        let from = config
            .mail_from
            .parse()
            .map_err(|error: lettre::address::AddressError| Problem::internal(&error))?;
        Ok(Self { way, from: Mailbox::new(Some("Trợ giúp pháp lý".into()), from) })
    }

    /// Sends a plain text. An address that cannot be written to is a failure like any other: the worker tries again
    /// and gives up after its eighth try.
    pub async fn send(&self, to: &str, subject: &str, body: String) -> Result<(), Problem> {
        let failed = |error: &dyn std::error::Error| {
            // The address stays out of the log.
            log::warn!("a mail could not be sent: {}", error.source().map_or("refused", |_| "transport"));
            Problem::internal(&"mail")
        };
        let message = Message::builder()
            .from(self.from.clone())
            .to(to.parse().map_err(|error: lettre::address::AddressError| failed(&error))?)
            .subject(subject)
            .header(ContentType::TEXT_PLAIN)
            .body(body)
            .map_err(|error| failed(&error))?;
        match &self.way {
            Way::Server(server) => server.send(message).await.map(drop).map_err(|error| failed(&error)),
            Way::Files(files) => files.send(message).await.map(drop).map_err(|error| failed(&error)),
        }
    }
}
