//! Files on their way out.

use actix_web::{HttpResponse, http::header};

/// A file that is made from the record, for whoever asked. Its name says which record it is of, and nothing about a person.
#[derive(Debug)]
pub struct Attachment {
    /// With its extension, in ASCII.
    pub name: String,
    /// What it is.
    pub media_type: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

impl From<Attachment> for HttpResponse {
    fn from(file: Attachment) -> Self {
        Self::Ok()
            .content_type(file.media_type)
            .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", file.name)))
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .body(file.bytes)
    }
}
