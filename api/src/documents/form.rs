//! The form of an upload, read as it arrives: nothing larger than allowed is ever held.

use super::dto::UploadFields;
use crate::platform::{
    Problem,
    extract::{self, Command},
    keys::sha256,
    problem::Code,
};
use actix_multipart::{Field, Multipart};
use actix_web::{HttpRequest, http::header};
use futures_util::TryStreamExt;
use serde_json::{Map, Value};

/// Most bytes of a file.
const FILE: usize = 20 * 1024 * 1024;
/// Most bytes of another field.
const TEXT: usize = 4 * 1024;

/// A file as it was sent, and what was said about it.
pub struct Upload {
    /// The fields beside the file.
    pub fields: UploadFields,
    /// Name given by the sender: tells the type, and is forgotten.
    pub name: String,
    /// Type named by the sender.
    pub declared: Option<String>,
    /// The content.
    pub bytes: Vec<u8>,
}

/// Reads the form with its idempotency key.
pub async fn read(request: &HttpRequest, mut form: Multipart) -> Result<Command<Upload>, Problem> {
    let (key, mut print) = extract::envelope(request)?;
    let kind =
        request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    if !kind.to_ascii_lowercase().starts_with("multipart/form-data") {
        return Err(Problem::new(Code::unsupported_media_type)
            .because("Nội dung phải là multipart/form-data", "The content must be multipart/form-data"));
    }
    let mut fields = Map::new();
    let mut file = None;
    while let Some(mut field) = form.try_next().await.map_err(malformed)? {
        let name = field.name().unwrap_or("").to_owned();
        if fields.contains_key(&name) || (name == "file" && file.is_some()) {
            return Err(Problem::field(
                format!("/{name}"),
                "duplicate_field",
                "Trường bị lặp lại",
                "The field is repeated",
            ));
        }
        if name == "file" {
            let given =
                field.content_disposition().and_then(|said| said.get_filename()).unwrap_or("").to_owned();
            let declared = field.content_type().map(|kind| kind.essence_str().to_ascii_lowercase());
            let content = bytes(&mut field, FILE).await?.ok_or_else(|| {
                Problem::new(Code::too_large).because("Tệp không quá 20 MiB", "A file has at most 20 MiB")
            })?;
            file = Some((given, declared, content));
        } else {
            let text = bytes(&mut field, TEXT).await?.ok_or_else(|| {
                Problem::field(format!("/{name}"), "too_long", "Nội dung quá dài", "The text is too long")
            })?;
            let text = String::from_utf8(text).map_err(malformed)?;
            fields.insert(name, Value::String(text));
        }
        if fields.len() > 10 {
            return Err(Problem::new(Code::malformed));
        }
    }
    let fields = serde_json::to_vec(&Value::Object(fields))?;
    let (name, declared, bytes) =
        file.ok_or_else(|| Problem::field("/file", "required", "Cần có tệp", "A file is required"))?;
    print.extend_from_slice(&fields);
    print.extend_from_slice(&sha256(&bytes));
    let upload = Upload { fields: extract::parse(&fields)?, name, declared, bytes };
    Ok(Command { body: upload, key, fingerprint: sha256(&print) })
}

/// The content of a field, unless it has more bytes than it may.
async fn bytes(field: &mut Field, most: usize) -> Result<Option<Vec<u8>>, Problem> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.try_next().await.map_err(malformed)? {
        if bytes.len() + chunk.len() > most {
            return Ok(None);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(Some(bytes))
}

fn malformed<E>(_: E) -> Problem {
    Problem::new(Code::malformed)
}
