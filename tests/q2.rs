//! Q2's journey over the wire: what a company's form and the answer to a challenge send, and what the replies mean.

use serde_json::{Value, json};
use signon::q2::types::SwapMeta;
use signon::q2::{
    AnswerError, ChallengeAnswer, Client, HeaderMap, LoginForm, LoginFormError, MfaChallenge,
    NotQueued, Queued, WebhookEvent, WebhookReceiver,
};
use signon_tests::script::{Act, Script};

const COMPANY: &str = r#"{"_id":"EXAMPLE-COMPANY","status":"operational","userPresenceRequired":true,"auth":{"loginFields":[
    {"name":"email","formType":"text","label":"Email"},{"name":"password","formType":"password","label":"Password"}]}}"#;

fn answer(status: u16, body: &str) -> Act {
    let headers = [
        ("content-type", "application/json"),
        ("request-id", "EXAMPLE-REQUEST"),
    ];
    Act::answer(status, &headers, body)
}

fn client(server: &Script) -> Client {
    Client::builder()
        .base_url(server.base_url())
        .api_key("EXAMPLE-KEY-not-real")
        .build()
        .expect("a client")
}

/// The body of a request that was read.
fn body(server: &Script, index: usize) -> Value {
    serde_json::from_slice(&server.requests()[index].body).expect("JSON")
}

fn challenge(method: &str) -> MfaChallenge {
    let payload = json!({
        "resource": { "id": "EXAMPLE-CLIENT", "type": "client" },
        "data": {
            "auth": {},
            "method": method,
            "input": [{ "identifier": "EXAMPLE-1", "question": "Example?" }],
            "token": "EXAMPLE-STEP-TOKEN-not-real",
        },
    });
    let mut headers = HeaderMap::new();
    let bearer = "Bearer EXAMPLE-BEARER-not-real";
    headers.insert("authorization", bearer.parse().expect("a value"));
    let receiver = WebhookReceiver::bearer_token("EXAMPLE-BEARER-not-real");
    match receiver.receive(&headers, payload.to_string().as_bytes()) {
        Ok(WebhookEvent::MfaChallenge(challenge)) => challenge,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_companys_form_is_sent_whole_or_not_at_all() {
    let queued = r#"{"success":true,"message":"EXAMPLE","authId":"EXAMPLE-AUTH"}"#;
    let server = Script::playing([answer(200, COMPANY), answer(200, queued)]).await;
    let client = client(&server);
    let company = client.get_company().company_id("EXAMPLE-COMPANY");
    let company = company.send().await.expect("a company");
    let mut form = LoginForm::new(&company).expect("a form");
    form.set("email", "ada@example.com").expect("a field");
    let names = vec!["password".to_owned()];
    let missing = client.submit(&form).expect_err("incomplete");
    assert_eq!(missing, LoginFormError::Missing { names });
    assert_eq!(server.requests().len(), 1, "nothing was sent");

    form.set("password", "EXAMPLE-PASSWORD-not-real")
        .expect("a field");
    let call = client.submit(&form).expect("complete");
    let call = call
        .client_id("EXAMPLE-CLIENT")
        .meta(SwapMeta::new().with_swap_id("EXAMPLE-SWAP"));
    let queued = Queued::try_from(call.send().await.expect("a reply")).expect("queued");
    assert_eq!(queued.auth_id.as_deref(), Some("EXAMPLE-AUTH"));
    assert_eq!(queued.request_id.as_deref(), Some("EXAMPLE-REQUEST"));
    assert_eq!(queued.message.as_deref(), Some("EXAMPLE"));
    let expected = json!({
        "clientId": "EXAMPLE-CLIENT",
        "companyId": "EXAMPLE-COMPANY",
        "items": ["swap"],
        "meta": { "swapId": "EXAMPLE-SWAP" },
        "form": { "email": "ada@example.com", "password": "EXAMPLE-PASSWORD-not-real" },
    });
    assert_eq!(body(&server, 1), expected);
}

#[tokio::test]
async fn a_success_that_says_false_is_none() {
    for (reply, is_queued) in [
        (r#"{"success":true}"#, true),
        (r#"{"success":"true"}"#, true),
        ("{}", true),
        (r#"{"success":null}"#, true),
        (r#"{"success":false,"message":"EXAMPLE-hidden"}"#, false),
        (r#"{"success":"false","message":"EXAMPLE-hidden"}"#, false),
    ] {
        let server = Script::playing([answer(200, reply)]).await;
        let client = client(&server);
        let auth = client.create_auth().client_id("c").company_id("c");
        let auth = auth.form([("email", "ada")]).send().await.expect("a reply");
        let step = client.step_auth().token("EXAMPLE-not-real").method("code");
        let step = step.send().await.expect("a reply");
        for outcome in [Queued::try_from(auth), Queued::try_from(step)] {
            assert_eq!(outcome.is_ok(), is_queued, "{reply}");
            let Err(NotQueued {
                message,
                request_id,
                ..
            }) = &outcome
            else {
                continue;
            };
            assert_eq!(message.as_deref(), Some("EXAMPLE-hidden"));
            assert_eq!(request_id.as_deref(), Some("EXAMPLE-REQUEST"));
            let printed = outcome.expect_err("not queued").to_string();
            assert_eq!(
                printed,
                "not queued: the reply says success: false (request EXAMPLE-REQUEST); \
                 ask Q2's support before you send it again"
            );
        }
    }
}

/// What the answer to a challenge sends.
async fn sent(answer_to: &ChallengeAnswer) -> Value {
    let server = Script::playing([answer(200, r#"{"success":"true"}"#)]).await;
    let client = client(&server);
    let call = client.answer(answer_to).expect("complete");
    let queued = Queued::try_from(call.send().await.expect("a reply"));
    assert_eq!(queued.expect("queued").auth_id, None);
    assert_eq!(server.requests()[0].target, "/auth/step");
    body(&server, 0)
}

#[tokio::test]
async fn each_method_of_a_challenge_sends_the_body_that_is_documented() {
    let token = "EXAMPLE-STEP-TOKEN-not-real";
    let mut questions = challenge("questions").answer();
    questions.set("EXAMPLE-1", "EXAMPLE-ANSWER").expect("asked");
    let security = json!([{ "identifier": "EXAMPLE-1", "answer": "EXAMPLE-ANSWER" }]);
    let expected = json!({ "token": token, "method": "questions", "security": security });
    assert_eq!(sent(&questions).await, expected);

    let mut code = challenge("code").answer();
    code.code("EXAMPLE-CODE").expect("a code");
    let security = json!({ "identifier": "EXAMPLE-1", "answer": "EXAMPLE-CODE" });
    let expected = json!({ "token": token, "method": "code", "security": security });
    assert_eq!(sent(&code).await, expected);
    code.did_not_receive_code().expect("a code");
    let expected = json!({ "token": token, "method": "code", "didNotReceiveCode": true });
    assert_eq!(sent(&code).await, expected);

    let mut prompt = challenge("prompt").answer();
    let expected = json!({ "token": token, "method": "prompt" });
    assert_eq!(sent(&prompt).await, expected);
    prompt.undocumented("EXAMPLE").expect("a prompt");
    let expected = json!({ "token": token, "method": "prompt", "security": "EXAMPLE" });
    assert_eq!(sent(&prompt).await, expected);
}

#[tokio::test]
async fn an_answer_that_is_not_complete_is_not_sent() {
    let server = Script::playing([answer(200, "{}")]).await;
    let client = client(&server);
    for method in ["questions", "code"] {
        let error = client.answer(&challenge(method).answer());
        let error = error.expect_err("incomplete");
        assert_eq!(error, AnswerError::Missing { answers: 1 });
    }
    assert_eq!(server.connections(), 0);
}
