//! The database that a command works on: the one of the settings, or the private cluster.

use super::Failure;
use crate::platform::{Config, embedded_postgres::PrivateCluster};

/// A server to work on; the private one stops with this value when it was started for it.
pub struct Database {
    /// Its address.
    pub url: String,
    _private: Option<PrivateCluster>,
}

/// Opens the database of the settings.
pub fn open(config: &Config) -> Result<Database, Failure> {
    if let Some(url) = &config.database_url {
        return Ok(Database { url: url.clone(), _private: None });
    }
    let cluster = PrivateCluster::start(&config.data.join("postgres"))?;
    Ok(Database { url: cluster.url().into(), _private: Some(cluster) })
}
