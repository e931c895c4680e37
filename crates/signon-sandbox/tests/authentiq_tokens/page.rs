//! What stands beside the tokens: discovery, and the page on which a browser signs in.

use serde_json::json;
use signon_sandbox::authentiq::{self, User};

use super::{CLIENT, parsed, part, send, token};

#[tokio::test]
async fn discovery_says_where_everything_is() {
    let server = authentiq::start().await.unwrap();
    let head = "GET /.well-known/openid-configuration";
    let metadata = parsed(&send(&server, head, "").await);
    let at = |path: &str| json!(server.base_url() + path);
    assert_eq!(metadata["issuer"], server.issuer());
    assert_eq!(metadata["authorization_endpoint"], at("/authorize"));
    assert_eq!(metadata["token_endpoint"], at("/token"));
    assert_eq!(metadata["userinfo_endpoint"], at("/userinfo"));
    assert_eq!(metadata["jwks_uri"], at("/public-keys"));
    assert_eq!(metadata["registration_endpoint"], at("/client"));
    for member in ["check_session_iframe", "jwks_uri"] {
        let url = metadata[member].as_str().unwrap().to_owned();
        let path = url.strip_prefix(&server.base_url()).unwrap();
        assert_eq!(send(&server, &format!("GET {path}"), "").await.status, 200);
    }
    assert_eq!(send(&server, &format!("{head}?a=b"), "").await.status, 400);
}

#[tokio::test]
async fn a_browser_signs_in_on_a_page_if_the_test_wants_one() {
    let server = authentiq::start().await.unwrap();
    server.show_sign_in_page();
    server.allow_redirect_uri("http://127.0.0.1:9/back");
    let query = format!(
        "{CLIENT}&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2Fback&state=%22%3E%3Cb%3E\
         &response_type=code&scope=openid&nonce=n"
    );
    let answer = send(&server, &format!("GET /authorize?{query}"), "").await;
    assert_eq!(answer.status, 303);
    let page = send(&server, &format!("GET {}", answer.header("location")), "").await;
    assert_eq!(page.status, 200);
    assert!(page.header("content-type").starts_with("text/html"));
    assert!(
        page.body.contains("value=\"&quot;&gt;&lt;b&gt;\""),
        "{}",
        page.body
    );
    assert!(!page.body.contains("<b>"));

    // What a browser makes of the page's form.
    let hidden: Vec<(String, String)> = page
        .body
        .split("<input type=hidden name=\"")
        .skip(1)
        .map(|input| {
            let (name, rest) = input.split_once("\" value=\"").unwrap();
            let value = rest.split_once("\">").unwrap().0;
            let value = value.replace("&quot;", "\"").replace("&gt;", ">");
            (name.to_owned(), value.replace("&lt;", "<"))
        })
        .collect();
    assert_eq!(hidden.len(), 6);
    let form = |password: &str| {
        form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&hidden)
            .append_pair("username", User::Grace.username())
            .append_pair("password", password)
            .finish()
    };
    let head = "POST /sign-in\ncontent-type: application/x-www-form-urlencoded";
    let wrong = send(&server, head, &form("EXAMPLE-WRONG-not-real")).await;
    assert_eq!(wrong.status, 403);
    assert!(wrong.body.contains("wrong") && !wrong.body.contains("WRONG"));

    let right = send(&server, head, &form(authentiq::PASSWORD)).await;
    assert_eq!(right.status, 302);
    let location = right.header("location");
    let rest = location
        .strip_prefix("http://127.0.0.1:9/back?code=")
        .unwrap();
    let (code, rest) = rest.split_once('&').unwrap();
    let (iss, state) = rest.split_once('&').unwrap();
    assert!(iss.starts_with("iss=http%3A%2F%2F127.0.0.1%3A"), "{iss}");
    assert_eq!(state, "state=%22%3E%3Cb%3E");
    let form = format!(
        "grant_type=authorization_code&code={code}&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2Fback"
    );
    let tokens = parsed(&token(&server, &form).await);
    assert_eq!(part(&tokens["id_token"], 1)["sub"], User::Grace.subject());

    let stranger = query.replace("127.0.0.1", "127.0.0.2");
    let answer = send(&server, &format!("GET /authorize?{stranger}"), "").await;
    let page = send(&server, &format!("GET {}", answer.header("location")), "").await;
    assert_eq!(page.status, 400);
    assert!(page.body.contains("not registered"));
    assert!(
        !server
            .operations()
            .iter()
            .any(|(_, path)| *path == "/sign-in")
    );
}
