//! Files: a folder by default, an S3-compatible store in production.

use super::{Config, Problem};
use object_store::{ObjectStore, ObjectStoreExt, PutPayload, local::LocalFileSystem, path::Path};
use std::sync::Arc;

/// Where files are kept.
#[derive(Clone)]
pub struct Storage {
    store: Arc<dyn ObjectStore>,
}

impl Storage {
    /// Opens the store of the settings.
    pub fn open(config: &Config) -> Result<Self, Problem> {
        let store: Arc<dyn ObjectStore> = match &config.storage_url {
            Some(url) => {
                let parsed = url::Url::parse(url).map_err(|error| Problem::internal(&error))?;
                let options = std::env::vars().filter(|(name, _)| name.starts_with("AWS_"));
                object_store::parse_url_opts(
                    &parsed,
                    options.map(|(name, value)| (name.to_lowercase(), value)),
                )
                .map_err(|error| Problem::internal(&error))?
                .0
                .into()
            }
            None => {
                let folder = config.data.join("files");
                std::fs::create_dir_all(&folder).map_err(|error| Problem::internal(&error))?;
                Arc::new(
                    LocalFileSystem::new_with_prefix(folder)
                        .map_err(|error| Problem::internal(&error))?
                        .with_fsync(true),
                )
            }
        };
        Ok(Self { store })
    }

    /// Keeps a file under a name that we made.
    pub async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), Problem> {
        self.store
            .put(&Path::from(key), PutPayload::from(bytes))
            .await
            .map(drop)
            .map_err(|error| Problem::internal(&error))
    }

    /// Removes a file that no record took. What cannot be removed stays behind and is only logged.
    pub async fn remove(&self, key: &str) {
        if let Err(error) = self.store.delete(&Path::from(key)).await {
            log::warn!("a file that no record took stays in the store: {error}");
        }
    }

    /// Reads a file.
    pub async fn get(&self, key: &str) -> Result<Vec<u8>, Problem> {
        let read = async { self.store.get(&Path::from(key)).await?.bytes().await };
        read.await.map(|bytes| bytes.to_vec()).map_err(|error| Problem::internal(&error))
    }
}
