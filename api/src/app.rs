//! One instance: its routes, its document, its server.

use crate::{
    jobs::service::Task,
    platform::{
        Clock, Config, Ctx, Db, Keys, Problem, Services, Tx, context::Visit, db::Settle, gate, health,
        mail::Mail, openapi, outbox, problem::Code, rate::Rates, storage::Storage, token::Tokens,
    },
};
use actix_files::{Files, NamedFile};
use actix_web::{
    App, HttpResponse, HttpServer,
    body::MessageBody,
    dev::{Server, ServiceFactory, ServiceRequest, ServiceResponse},
    get,
    http::header,
    middleware::{Compress, from_fn},
    web::{self, Bytes, Data},
};
use std::{
    net::TcpListener,
    sync::{Arc, LazyLock},
    time::Duration,
};
use utoipa::openapi::OpenApi;
use utoipa_actix_web::{AppExt, scope, service_config::ServiceConfig};

/// Every feature's routes under `/api/v1`.
fn features(routes: &mut ServiceConfig) {
    crate::access_log::configure(routes);
    crate::accounts::configure(routes);
    crate::cards::configure(routes);
    crate::cases::configure(routes);
    crate::certificate_blanks::configure(routes);
    crate::conflicts::configure(routes);
    crate::desk::configure(routes);
    crate::documents::configure(routes);
    crate::eligibility::configure(routes);
    crate::calendar::configure(routes);
    crate::jobs::configure(routes);
    crate::obligations::configure(routes);
    crate::organisations::configure(routes);
    crate::persons::configure(routes);
    crate::requests::configure(routes);
    crate::transfer::configure(routes);
    crate::practitioners::configure(routes);
    crate::bulletins::configure(routes);
    crate::quotas::configure(routes);
    crate::reference::configure(routes);
    crate::reports::configure(routes);
    crate::statistics::configure(routes);
    crate::workqueues::configure(routes);
}

/// The specification, complete and in a fixed order.
#[must_use]
pub fn document() -> OpenApi {
    let (_, mut document) = App::new()
        .into_utoipa_app()
        .openapi(openapi::base())
        .service(scope("/api/v1").configure(features))
        .split_for_parts();
    openapi::finish(&mut document);
    document
}

/// The specification as text, sorted and ended like every file here.
pub fn document_text() -> Result<String, serde_json::Error> {
    let mut document = serde_json::to_value(document())?;
    openapi::examples::add(&mut document);
    openapi::headers::add(&mut document);
    openapi::links::add(&mut document);
    Ok(format!("{}\n", serde_json::to_string_pretty(&document)?))
}

/// The list of refusals for integrators.
pub use crate::developers::problems_markdown;

/// Prepares an instance: keys, database pool, files.
pub fn services(config: Config, database_url: &str, clock: Clock) -> Result<Services, Problem> {
    let keys = Arc::new(Keys::load_or_create(&config.data.join("keys"))?);
    let counting = keys.clone();
    let settle: Settle = Arc::new(move |tx| {
        let keys = counting.clone();
        Box::pin(async move { crate::statistics::service::settle(tx, &keys).await })
    });
    Ok(Services {
        db: Db::new(database_url, config.connections, settle)?,
        tokens: Arc::new(Tokens::new(&keys)?),
        keys,
        clock,
        storage: Storage::open(&config)?,
        mail: Mail::open(&config)?,
        rates: Arc::new(Rates::new(config.rate_open, config.rate_account)),
        config: Arc::new(config),
    })
}

/// Brings an event of the outbox to the features that it concerns.
pub async fn deliver(services: &Services, event: &outbox::Event) -> Result<(), Problem> {
    crate::accounts::service::letters::deliver(services, event).await?;
    crate::desk::service::notices::deliver(services, event).await
}

/// Does a row of a job, in the transaction that keeps its outcome. Answers what would take it back.
pub async fn perform(tx: &mut Tx, ctx: &Ctx, task: &Task) -> Result<Option<serde_json::Value>, Problem> {
    crate::cases::service::perform(tx, ctx, task).await
}

/// An instance with every route, its gate and its pages.
pub fn build(
    services: Services,
    routes: Data<gate::Routes>,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = actix_web::Error,
        InitError = (),
    >,
> {
    let pages = services.config.web.clone();
    let (app, _) = App::new()
        .into_utoipa_app()
        .app_data(Data::new(services))
        .app_data(routes)
        .service(scope("/api/v1").configure(features))
        .split_for_parts();
    app.service(health::live)
        .service(health::ready)
        .service(health::version)
        .service(crate::requests::tracking_page)
        .service(key_set)
        .service(specification)
        .configure(crate::developers::configure)
        .configure(crate::certificate_blanks::configure_pages)
        .configure(crate::documents::configure_pages)
        .configure(crate::platform::public_page::configure)
        .service(Files::new("/assets", pages.join("assets")).prefer_utf8(true))
        .service(web::resource(["/", "/app", "/app/{path:.*}", "/dev/{path:.*}"]).get(page))
        .default_service(web::to(|| async { Err::<HttpResponse, Problem>(Problem::new(Code::not_found)) }))
        .wrap(from_fn(gate::gate))
        .wrap(from_fn(gate::frame))
        .wrap(Compress::default())
}

/// Runs the server on a socket until it is told to stop; what it has it finishes within eight seconds.
pub fn serve(services: Services, listener: TcpListener) -> std::io::Result<Server> {
    let routes = gate::Routes::of(&document()).map_err(std::io::Error::other)?;
    let routes = Data::new(routes);
    let server = HttpServer::new(move || build(services.clone(), routes.clone()))
        .client_request_timeout(Duration::from_secs(5))
        .keep_alive(Duration::from_secs(15))
        .shutdown_timeout(8)
        .disable_signals()
        .workers(std::thread::available_parallelism().map_or(2, std::num::NonZero::get))
        .listen(listener)?
        .run();
    Ok(server)
}

#[get("/.well-known/jwks.json")]
async fn key_set(services: Data<Services>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=300"))
        .json(services.tokens.key_set())
}

#[get("/api/openapi.json")]
async fn specification(visit: Visit) -> Result<HttpResponse, Problem> {
    /// The same for as long as the program runs.
    static TEXT: LazyLock<serde_json::Result<Bytes>> = LazyLock::new(|| document_text().map(Bytes::from));
    visit.services.rates.admit_address(&visit.peer)?;
    let text = TEXT.as_ref().map_err(|error| Problem::internal(error))?.clone();
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=60"))
        .content_type("application/json")
        .body(text))
}

async fn page(services: Data<Services>) -> Result<NamedFile, Problem> {
    NamedFile::open_async(services.config.web.join("index.html")).await.map_err(|_| {
        Problem::not_found()
            .because("Chưa dựng giao diện (npm run build)", "The pages are not built (npm run build)")
    })
}
