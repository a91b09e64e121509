use chrono::NaiveDate;

/// Why a paper could not be made. The messages name templates and fields, never their contents.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// No template with this key is in force on the day asked for.
    #[error("no template {key} is in force on {on}")]
    NoTemplate {
        /// Purpose, or circular and code.
        key: String,
        /// The day the paper is dated.
        on: NaiveDate,
    },
    /// The template needs a value that was not given.
    #[error("template {template} needs the field `{field}`")]
    MissingField {
        /// Code of the template.
        template: String,
        /// Name of the field.
        field: String,
    },
    /// A value was given that the template does not know, most often a misspelt name.
    #[error("template {template} has no field `{field}`")]
    UnknownField {
        /// Code of the template.
        template: String,
        /// Name of the field.
        field: String,
    },
    /// A value has another type than the template declares.
    #[error("field `{field}` of template {template} must be {expected}")]
    WrongType {
        /// Code of the template.
        template: String,
        /// Name of the field.
        field: String,
        /// The declared type.
        expected: &'static str,
    },
    /// The address is longer than a QR symbol of level M can hold (2 331 bytes).
    #[error("the address does not fit into a QR code")]
    QrTooLong,
    /// The data shipped with this package (templates, layouts, fonts) cannot be read.
    #[error("built-in data: {0}")]
    Data(String),
    /// The PDF could not be written or does not conform to PDF/A-2a and PDF/UA-1.
    #[error("PDF: {0}")]
    Pdf(String),
    /// The DOCX could not be written.
    #[error("DOCX: {0}")]
    Docx(String),
}
