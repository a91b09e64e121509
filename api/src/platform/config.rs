//! Settings, from the environment and an optional `.env` file.

use std::{
    env, fmt,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

/// Where the product runs. Demo accounts exist in development only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Environment {
    /// A developer's machine, a demonstration, the tests.
    Development,
    /// Real people's data.
    Production,
}

/// Everything that can be set.
#[derive(Clone)]
pub struct Config {
    /// Address of the API and the pages (`LISTEN`, default `127.0.0.1:8080`).
    pub listen: SocketAddr,
    /// Address of `/metrics` (`METRICS_LISTEN`), not served when unset.
    pub metrics_listen: Option<SocketAddr>,
    /// The database (`DATABASE_URL`); unset, a private cluster in `data` is used.
    pub database_url: Option<String>,
    /// Connections for requests (`DATABASE_CONNECTIONS`, default 16).
    pub connections: usize,
    /// Folder of files, keys and the private cluster (`TGPL_DATA`, default `.data`).
    pub data: PathBuf,
    /// Where files are kept (`STORAGE_URL`, a folder in `data` by default, `s3://bucket` in production).
    pub storage_url: Option<String>,
    /// Mail server (`SMTP_URL`); unset, mails are written as `.eml` files into `data`.
    pub smtp_url: Option<String>,
    /// The address that mails are from (`MAIL_FROM`).
    pub mail_from: String,
    /// The built pages (`TGPL_WEB`, default `web-ui/dist`).
    pub web: PathBuf,
    /// What people's browsers call us (`PUBLIC_URL`), printed into QR codes.
    pub public_url: String,
    /// The proxy whose `X-Forwarded-For` is believed (`TRUSTED_PROXY`); without it nobody's is.
    pub trusted_proxy: Option<IpAddr>,
    /// Requests a second that one address may make to open routes (`RATE_OPEN`, default 20; 0 for no limit).
    pub rate_open: u32,
    /// Requests a second that one account may make (`RATE_ACCOUNT`, default 100; 0 for no limit).
    pub rate_account: u32,
    /// `TGPL_ENV`.
    pub environment: Environment,
}

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{name}={value} cannot be used: {why}")]
pub struct BadSetting {
    name: &'static str,
    value: String,
    why: String,
}

impl Config {
    /// Reads the settings.
    pub fn from_env() -> Result<Self, BadSetting> {
        dotenvy::dotenv().ok();
        let listen: SocketAddr = parsed("LISTEN", "127.0.0.1:8080")?;
        Ok(Self {
            listen,
            metrics_listen: optional("METRICS_LISTEN")
                .map(|value| parse("METRICS_LISTEN", value))
                .transpose()?,
            database_url: optional("DATABASE_URL"),
            connections: parsed("DATABASE_CONNECTIONS", "16")?,
            data: PathBuf::from(optional("TGPL_DATA").unwrap_or_else(|| ".data".into())),
            storage_url: optional("STORAGE_URL"),
            smtp_url: optional("SMTP_URL"),
            mail_from: optional("MAIL_FROM").unwrap_or_else(|| "khong-tra-loi@tgpl.invalid".into()),
            web: PathBuf::from(optional("TGPL_WEB").unwrap_or_else(|| "web-ui/dist".into())),
            public_url: optional("PUBLIC_URL").unwrap_or_else(|| format!("http://{listen}")),
            trusted_proxy: optional("TRUSTED_PROXY")
                .map(|value| parse("TRUSTED_PROXY", value))
                .transpose()?,
            rate_open: parsed("RATE_OPEN", "20")?,
            rate_account: parsed("RATE_ACCOUNT", "100")?,
            environment: match optional("TGPL_ENV").as_deref() {
                None | Some("development") => Environment::Development,
                Some("production") => Environment::Production,
                Some(other) => {
                    return Err(BadSetting {
                        name: "TGPL_ENV",
                        value: other.into(),
                        why: "development or production".into(),
                    });
                }
            },
        })
    }
}

fn optional(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

fn parse<T: std::str::FromStr<Err: fmt::Display>>(
    name: &'static str,
    value: String,
) -> Result<T, BadSetting> {
    value.parse().map_err(|why: T::Err| BadSetting { name, why: why.to_string(), value })
}

fn parsed<T: std::str::FromStr<Err: fmt::Display>>(
    name: &'static str,
    default: &str,
) -> Result<T, BadSetting> {
    parse(name, optional(name).unwrap_or_else(|| default.into()))
}

/// The settings as they are printed at start: a password in a URL is masked.
impl fmt::Display for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let masked = |text: &str| {
            url::Url::parse(text).map_or_else(
                |_| "(set)".to_owned(),
                |mut url| {
                    if url.password().is_some() {
                        url.set_password(Some("***")).ok();
                    }
                    url.to_string()
                },
            )
        };
        let or_private = self.database_url.as_deref().map_or_else(|| "private cluster".into(), masked);
        writeln!(f, "LISTEN={}", self.listen)?;
        writeln!(f, "DATABASE_URL={or_private}")?;
        writeln!(f, "TGPL_DATA={}", self.data.display())?;
        writeln!(f, "STORAGE_URL={}", self.storage_url.as_deref().map_or_else(|| "folder".into(), masked))?;
        writeln!(f, "SMTP_URL={}", self.smtp_url.as_deref().map_or_else(|| "files".into(), masked))?;
        write!(f, "TGPL_ENV={:?}", self.environment)
    }
}
