//! Pages for people without an account, made on the server and readable without scripts: the page of a receipt, of the
//! QR on a paper, of blanks that are lost. They are small and tell nothing to the next site; what is about one person's paper is
//! never stored.

use actix_web::{
    HttpResponse, get,
    http::{StatusCode, header},
    web::ServiceConfig,
};

const STYLE: &str = include_str!("public_page.css");

/// The tone of an answer; its words say the same.
#[derive(Debug, Clone, Copy)]
pub enum Tone {
    /// As it should be.
    Ok,
    /// Look at it again.
    Warn,
    /// Not found, or not good.
    Err,
}

/// A page of one answer and some facts.
pub struct PublicPage<'a> {
    /// What it is about.
    pub title: &'a str,
    /// The answer in a sentence, with its tone.
    pub answer: (Tone, &'a str),
    /// Label and value, in order.
    pub facts: &'a [(&'a str, String)],
    /// What one can do next.
    pub help: &'a str,
    /// Where one can go on: address and words.
    pub links: &'a [(String, &'a str)],
}

impl PublicPage<'_> {
    /// The page as an answer with a status.
    #[must_use]
    pub fn respond(&self, status: StatusCode) -> HttpResponse {
        let (tone, answer) = match self.answer {
            (Tone::Ok, answer) => ("ok", answer),
            (Tone::Warn, answer) => ("warn", answer),
            (Tone::Err, answer) => ("err", answer),
        };
        let facts: Vec<String> = self
            .facts
            .iter()
            .map(|(label, value)| format!("<div><dt>{}</dt><dd>{}</dd></div>", escape(label), escape(value)))
            .collect();
        let facts = if facts.is_empty() { String::new() } else { format!("<dl>{}</dl>", facts.concat()) };
        let links: Vec<String> = self
            .links
            .iter()
            .map(|(address, words)| format!("<p><a href=\"{}\">{}</a></p>", escape(address), escape(words)))
            .collect();
        let links = links.concat();
        let (title, answer, help) = (escape(self.title), escape(answer), escape(self.help));
        HttpResponse::build(status)
            .content_type("text/html; charset=utf-8")
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .insert_header((header::REFERRER_POLICY, "no-referrer"))
            .insert_header(("x-robots-tag", "noindex"))
            .body(format!(
                "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\">\
                 <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>\
                 <link rel=\"stylesheet\" href=\"/assets/public-page.css\"></head><body>\
                 <header>Trợ giúp pháp lý Việt Nam</header><main><h1>{title}</h1>\
                 <p class=\"answer {tone}\" role=\"status\">{answer}</p>{facts}{links}<p>{help}</p></main>\
                 <footer>Trợ giúp pháp lý là miễn phí. Không ai được đòi tiền của người được trợ giúp pháp lý.</footer>\
                 </body></html>"
            ))
    }
}

/// The style sheet, under a path that needs no token.
pub fn configure(routes: &mut ServiceConfig) {
    routes.service(style);
}

#[get("/assets/public-page.css")]
async fn style() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=3600"))
        .content_type("text/css; charset=utf-8")
        .body(STYLE)
}

fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for symbol in text.chars() {
        match symbol {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            plain => safe.push(plain),
        }
    }
    safe
}
