//! Whole sign-ins, by the generated clients, through a validating proxy: each operation succeeds at least once.

use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use signon::authentiq::response::AuthorizeResponse;
use signon::directual::error::AuthenticatePasswordError;
use signon::pyramid::error::AuthenticateUserError;
use signon::q2::types::{SecurityAnswer, StepAuthMethod};
use signon::vanco::SignIn;
use signon::vanco::response::ProfileRedirectResponse;
use signon::{Location, Secret};
use signon_sandbox::{Sandbox, authentiq, directual, pyramid, q2, vanco};

pub fn authentiq_client(base_url: &str) -> signon::authentiq::Client {
    let client = signon::authentiq::Client::builder()
        .base_url(base_url)
        .client_secret_basic(authentiq::CLIENT_ID, authentiq::CLIENT_SECRET)
        .http(super::http()());
    client.build().expect("a client")
}

/// A parameter of a redirect.
fn parameter(location: &Location, name: &str) -> Secret {
    let (_, pairs) = location.expose().split_once(['?', '#']).expect("pairs");
    let mut pairs = form_urlencoded::parse(pairs.as_bytes());
    let found = pairs.find(|(known, _)| known == name);
    found.expect("the parameter").1.into_owned().into()
}

pub async fn authentiq(server: &Sandbox<authentiq::Authentiq>, base_url: &str) {
    use authentiq::{CLIENT_ID, CLIENT_SECRET, REDIRECT_URI, REGISTRATION_TOKEN};
    let client = authentiq_client(base_url);
    let metadata = client.discover().send().await.expect("metadata");
    assert_eq!(metadata.issuer, server.issuer());
    let keys = client.public_keys().send().await.expect("keys");
    assert_eq!(keys.keys.len(), 2);
    client
        .check_session_iframe()
        .client_id(CLIENT_ID)
        .send()
        .await
        .expect("a page");

    let all = "openid profile email phone address aq:location offline_access";
    for (response_type, scope) in [
        ("code", all),
        ("code id_token", "openid"),
        ("code id_token token", "openid email~rs"),
    ] {
        let call = client.authorize();
        let call = call.client_id(CLIENT_ID).redirect_uri(REDIRECT_URI);
        let call = call.response_type(response_type).scope(scope);
        let call = call.state("EXAMPLE-state-not-real").nonce("EXAMPLE-nonce");
        let reply = call.send().await.expect("a redirect").into_inner();
        let AuthorizeResponse::Found(location) = reply else {
            panic!("{reply:?}");
        };
        let code = parameter(&location, "code");
        let token = client.token().code(code).redirect_uri(REDIRECT_URI);
        let token = token.send().await.expect("tokens").into_inner();
        assert_eq!(token.refresh_token.is_some(), scope == all);
        let access_token = token.access_token.expect("an access token");
        let user = client.userinfo().access_token(access_token).send().await;
        assert_eq!(user.expect("a user").sub, authentiq::SUBJECT);
    }
    let form = client.authorize_form().client_id(CLIENT_ID);
    let form = form.redirect_uri(REDIRECT_URI).response_type("token");
    let form = form.scope("openid").state("EXAMPLE-state-not-real");
    form.send().await.expect("a redirect");
    server.show_sign_in_page();
    let call = client.authorize().client_id(CLIENT_ID);
    let call = call.redirect_uri(REDIRECT_URI).response_type("code");
    let call = call.scope("openid").state("EXAMPLE-state-not-real");
    let reply = call.send().await.expect("a redirect").into_inner();
    assert!(matches!(reply, AuthorizeResponse::SeeOther(_)));

    // A code is refused in a documented way; one that was never issued, and one for another client.
    let wrong = client.token().code("made-up").redirect_uri(REDIRECT_URI);
    assert!(wrong.send().await.is_err_and(|error| error.is_documented()));
    let wrong = client.token().code("made-up").redirect_uri(REDIRECT_URI);
    let wrong = wrong.client_secret_post(CLIENT_ID, CLIENT_SECRET.to_owned() + "x");
    assert!(wrong.send().await.is_err_and(|error| error.is_documented()));

    let list = client.list_clients();
    let list = list.client_registration_token(REGISTRATION_TOKEN).send();
    assert_eq!(list.await.expect("clients").len(), 1);
    let create = client.create_client().client_name("Example");
    let create = create.client_uri("https://app.example.com");
    let create = create.access_token(authentiq::ACCESS_TOKEN).send();
    create.await.expect("a client");
    let id = "EXAMPLE-client-1-not-real";
    let get = client.get_client().client_id(id);
    let get = get.client_registration_token(REGISTRATION_TOKEN).send();
    get.await.expect("the client");
    let update = client.update_client().client_id(id).client_name("Other");
    let update = update.client_uri("https://app.example.com");
    let update = update.client_registration_token(REGISTRATION_TOKEN).send();
    update.await.expect("the client");
    for found in [true, false] {
        let delete = client.delete_client().client_id(id);
        let delete = delete.client_registration_token(REGISTRATION_TOKEN).send();
        assert_eq!(delete.await.is_ok(), found);
    }
}

pub async fn directual(server: &Sandbox<directual::Directual>, base_url: &str) {
    use directual::{APP_ID, PASSWORD};
    let client = signon::directual::Client::builder()
        .base_url(base_url)
        .http(super::http()());
    let client = client.build().expect("a client");
    server.accept_code("EXAMPLE-other-code-not-real");
    for accepted in [true, false] {
        let call = client.authenticate_openid().app_id(APP_ID);
        let call = call.client_id(directual::CLIENT_ID);
        let call = call.redirect_uri(directual::REDIRECT_URI);
        let call = call.code("EXAMPLE-other-code-not-real").send().await;
        assert_eq!(call.is_ok(), accepted);
    }
    let sign_in = |username: &str, password: &str| {
        let call = client.authenticate_password().app_id(APP_ID);
        call.username(username).password(password).send()
    };
    assert!(sign_in(directual::USERNAME, "EXAMPLE-WRONG").await.is_err());
    let token = sign_in(directual::USERNAME, PASSWORD).await;
    let token = token.expect("a session").into_inner().result.token;
    for live in [true, false] {
        let check = client.check_session().app_id(APP_ID).session(&token);
        let check = check.send().await.expect("an answer");
        assert_eq!(check.result.result, live);
        let logout = client.logout().app_id(APP_ID).session(&token);
        logout.send().await.expect("an answer");
    }
}

pub async fn pyramid(base_url: &str) {
    use pyramid::{ADMIN_TOKEN, ID_TOKEN, PASSWORD, SAML_TOKEN, USERNAME};
    let builder = || {
        let builder = signon::pyramid::Client::builder();
        builder.base_url(base_url)
    };
    let client = builder().http(super::http()()).build().expect("a client");
    let plain = client.authenticate_user().user_name(USERNAME);
    plain.password(PASSWORD).send().await.expect("a token");
    let wrong = client.authenticate_user().user_name(USERNAME);
    assert!(wrong.password("EXAMPLE-WRONG").send().await.is_err());
    let embed = client.authenticate_user_embed().user_name(USERNAME);
    let embed = embed.password(PASSWORD).domain("app.example.com");
    embed.send().await.expect("a token");

    let token = client.authenticate_user_by_token().token(ADMIN_TOKEN);
    let token = token.user_identity(USERNAME).send().await;
    let token = token.expect("a token").into_inner();
    let embed = client.authenticate_user_embed_by_token().token(token);
    let embed = embed.user_identity(USERNAME).domain("app.example.com");
    embed.send().await.expect("a token");

    let saml = client.authenticate_user_saml().token(SAML_TOKEN);
    saml.send().await.expect("a token");
    let saml = client.authenticate_user_embed_saml().token(SAML_TOKEN);
    saml.domain("app.example.com")
        .send()
        .await
        .expect("a token");
    let saml = client.authenticate_user_saml_alt().token(SAML_TOKEN);
    saml.send().await.expect("a token");

    let map = || signon::pyramid::types::OpenIdParameterMap::new(ID_TOKEN, "preferred_username");
    let openid = client.authenticate_user_openid().parameter_map(map());
    openid.send().await.expect("a token");
    let openid = client.authenticate_user_embed_openid().id_token(ID_TOKEN);
    openid
        .domain("app.example.com")
        .send()
        .await
        .expect("a token");
    let openid = client.authenticate_user_openid_alt().parameter_map(map());
    openid.send().await.expect("a token");

    // Windows authentication is no business of the client's; where it is, the HTTP client brings it.
    assert!(client.authenticate_user_windows().send().await.is_err());
    let negotiated = format!("Negotiate {}", pyramid::NEGOTIATE_TOKEN);
    let negotiated = HeaderValue::from_str(&negotiated).expect("a header's value");
    let headers = HeaderMap::from_iter([(AUTHORIZATION, negotiated)]);
    let client = builder().http(super::http()().default_headers(headers));
    let client = client.build().expect("a client");
    let windows = client.authenticate_user_windows().send().await;
    windows.expect("a token");
    let windows = client.authenticate_user_embed_windows();
    windows
        .domain("app.example.com")
        .send()
        .await
        .expect("a token");
}

/// The two providers that may say 200 and mean no.
pub async fn failures_under_200(directual_url: &str, pyramid_url: &str) {
    let client = signon::directual::Client::builder()
        .base_url(directual_url)
        .http(super::http()());
    let client = client.build().expect("a client");
    let call = client.authenticate_password().app_id(directual::APP_ID);
    let call = call.username(directual::REFUSED_UNDER_200_USERNAME);
    let error = call.password(directual::PASSWORD).send().await;
    let error = error.expect_err("a failure");
    assert!(matches!(
        error.api(),
        Some(AuthenticatePasswordError::Failed(_))
    ));
    let client = signon::pyramid::Client::builder()
        .base_url(pyramid_url)
        .http(super::http()());
    let client = client.build().expect("a client");
    let call = client.authenticate_user();
    let call = call.user_name(pyramid::ERROR_UNDER_200_USERNAME);
    let error = call.password(pyramid::PASSWORD).send().await;
    let error = error.expect_err("a failure");
    assert!(matches!(
        error.api(),
        Some(AuthenticateUserError::Failed(_))
    ));
}

pub async fn q2(server: &Sandbox<q2::Q2>, base_url: &str) {
    let client = signon::q2::Client::builder()
        .base_url(base_url)
        .api_key(q2::API_KEY)
        .http(super::http()());
    let client = client.build().expect("a client");
    for id in [
        q2::COMPANY_ID,
        q2::OTHER_COMPANY_ID,
        q2::MAINTENANCE_COMPANY_ID,
    ] {
        let company = client.get_company().company_id(id).send().await;
        let company = company.expect("a company").into_inner();
        let fields = company.auth.expect("a login").login_fields;
        let form: Vec<_> = fields
            .iter()
            .map(|field| (field.name.clone(), "x"))
            .collect();
        let auth = client.create_auth().client_id(q2::CLIENT_ID);
        let auth = auth.company_id(id).form(form).send().await;
        assert_eq!(auth.is_ok(), id != q2::MAINTENANCE_COMPANY_ID);
    }
    let answer = |name| SecurityAnswer::new(name, q2::ANSWER);
    for user in ["testmfaquestion", "testmfacode", "testmfaprompt"] {
        let form = [
            ("email", format!("{user}@test.test")),
            ("password", "x".to_owned()),
        ];
        let auth = client.create_auth().client_id(q2::CLIENT_ID);
        let auth = auth.company_id(q2::COMPANY_ID).form(form);
        auth.send().await.expect("queued");
        let token = server.webhooks().last().and_then(q2::Webhook::step_token);
        let step = client.step_auth().token(token.expect("a challenge"));
        let step = match user {
            "testmfaquestion" => step.method(StepAuthMethod::Questions).security(vec![
                answer("EXAMPLE-question-1"),
                answer("EXAMPLE-question-2"),
            ]),
            "testmfacode" => step
                .method(StepAuthMethod::Code)
                .security(answer("EXAMPLE-code-1")),
            _ => step.method(StepAuthMethod::Prompt),
        };
        step.send().await.expect("queued");
        let told = server.webhooks().pop().expect("a webhook").body;
        assert!(told.contains("verified"), "{told}");
    }
    let stranger = client.get_company().company_id("made-up").send().await;
    assert!(stranger.is_err());
}

pub async fn vanco(server: &Sandbox<vanco::Vanco>, base_url: &str) {
    use vanco::{CLIENT_ID, PASSWORD, TENANT};
    let client = signon::vanco::Client::builder()
        .base_url(base_url)
        .http(super::http()());
    let client = client.build().expect("a client");
    let login = |username: &str, password: &str| {
        let login = client.login().username(username).password(password);
        login.client_id(CLIENT_ID).cookies_enabled(true)
    };
    for (username, password) in [
        (vanco::USERNAME, "EXAMPLE-WRONG-not-real"),
        (vanco::LOCKED_USERNAME, PASSWORD),
        (vanco::FORBIDDEN_USERNAME, PASSWORD),
    ] {
        assert!(login(username, password).send().await.is_err());
    }
    let mut sign_in = SignIn::new(CLIENT_ID).tenant(TENANT).keep_cookies();
    let done = sign_in.login(login(vanco::USERNAME, PASSWORD)).await;
    assert!(done.expect("a result").is_done());

    let mut sign_in = SignIn::new(CLIENT_ID).tenant(TENANT).keep_cookies();
    let expired = sign_in.login(login(vanco::EXPIRED_USERNAME, PASSWORD));
    assert!(!expired.await.expect("a result").is_done());
    assert!(profile(&mut sign_in, &client).await.ends_with("/sign-in"));
    let update = client.update_expired_password();
    let update = update.password("EXAMPLE-new-password-not-real");
    let update = sign_in.update_expired_password(update);
    update.await.expect("an answer");
    let persist = client.login_persist().persistent(true);
    sign_in.persist(persist).await.expect("an answer");
    let resume = sign_in.resume(client.login_resume());
    resume.await.expect("an answer");
    assert!(profile(&mut sign_in, &client).await.ends_with("/me"));
    let sessions = server.sessions();
    let session = sessions.last().expect("a session");
    assert_eq!(session.username, vanco::EXPIRED_USERNAME);
    assert!(session.persistent);
    client.op_dashboard().send().await.expect("a redirect");
    let no_access = client.no_access_redirect().state("EXAMPLE-state");
    no_access.send().await.expect("a redirect");
}

/// Where the profile page is for whoever has the sign-in's cookies.
async fn profile(sign_in: &mut SignIn, client: &signon::vanco::Client) -> String {
    let profile = sign_in.profile_redirect(client.profile_redirect()).await;
    match profile.expect("a redirect").into_inner() {
        ProfileRedirectResponse::Redirection(to) => to.expose().to_owned(),
        other => panic!("{other:?}"),
    }
}
