package org.guildhall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A passkey is made, used and removed in a browser with a virtual authenticator; what is not as it must be lets nobody in. */
class PasskeyJourneyTests {

    private static final String ADDRESS = "tutor2@harbour.example";

    @RegisterExtension
    final Visit visit = Visit.onAPhone();

    private Someone tutor;
    private CDPSession device;
    private String authenticator;

    @BeforeEach
    void a_phone_with_a_finger_on_it() {
        Page window = visit.page();
        DemoPerson jill = DemoPerson.all(window).stream()
                .filter(it -> it.name().equals("Jill Abernathy"))
                .findFirst()
                .orElseThrow();
        tutor = Someone.signedIn(visit, jill);
        device = tutor.page().context().newCDPSession(tutor.page());
        authenticator = plugIn(device);
        tutor.opens("/account");
        removeAll();
        tutor.follows("people.passkey.new").writes("people.passkey.name", "My phone");
        tutor.presses("people.passkey.make").isAt("people.account.title").seesText("My phone");
    }

    @Test
    void made_once_it_signs_in_and_removed_it_does_not() {
        assertThat(credentials()).isEqualTo(1);
        signOut();
        tutor.opens("/sign-in").presses("people.passkey.sign-in");
        tutor.page().waitForURL("**/home");
        tutor.opens("/account").sees("people.way.passkey").seesText("added a passkey: My phone");

        tutor.followsLink("My phone").writes("people.passkey.name", "Old phone").presses("people.passkey.rename");
        tutor.followsLink("Old phone").presses("people.passkey.remove").isAt("people.account.title");
        signOut();
        tutor.opens("/sign-in").presses("people.passkey.sign-in");
        tutor.isAt("people.sign-in.title").sees("people.passkey.refused");
        assertThat(Mailbox.newest(ADDRESS, "people.passkey", "").subject()).contains("My phone");
    }

    @Test
    void an_answer_to_another_challenge_is_refused() {
        signOut();
        tutor.opens("/sign-in");
        tutor.page()
                .evaluate("() => { document.querySelector('[data-passkey]').dataset.challenge = '" + "A".repeat(43)
                        + "' }");
        tutor.presses("people.passkey.sign-in");
        tutor.isAt("people.sign-in.title").sees("people.passkey.refused");
        assertOutside();
    }

    @Test
    void an_answer_sent_a_second_time_is_refused() {
        signOut();
        tutor.opens("/sign-in");
        // heard on its way; signing out empties what the browser keeps
        List<String> heard = new ArrayList<>();
        tutor.page().onRequest(request -> {
            if (request.url().endsWith("/sign-in/passkey")) {
                heard.add(URLDecoder.decode(
                        request.postData().replaceAll("(?s).*credential=([^&]*).*", "$1"), StandardCharsets.UTF_8));
            }
        });
        tutor.presses("people.passkey.sign-in");
        tutor.page().waitForURL("**/home");
        signOut();
        tutor.opens("/sign-in");
        tutor.page()
                .evaluate(
                        "said => { const form = document.querySelector('[data-passkey]').closest('form'); "
                                + "form.querySelector('[name=credential]').value = said; form.submit() }",
                        heard.getFirst());
        tutor.isAt("people.sign-in.title").sees("people.passkey.refused");
        assertOutside();
    }

    @Test
    void a_passkey_that_says_it_is_somebody_elses_is_refused() {
        JsonObject kept = call("WebAuthn.getCredentials", id())
                .getAsJsonArray("credentials")
                .get(0)
                .getAsJsonObject();
        UUID other = UUID.fromString("00000000-0000-7000-8000-000000000001");
        kept.addProperty(
                "userHandle",
                Base64.getEncoder()
                        .encodeToString(ByteBuffer.allocate(16)
                                .putLong(other.getMostSignificantBits())
                                .putLong(other.getLeastSignificantBits())
                                .array()));
        call("WebAuthn.clearCredentials", id());
        JsonObject forged = id();
        forged.add("credential", kept);
        call("WebAuthn.addCredential", forged);
        signOut();
        tutor.opens("/sign-in").presses("people.passkey.sign-in");
        tutor.isAt("people.sign-in.title").sees("people.passkey.refused");
        assertOutside();
    }

    @Test
    void the_same_device_is_not_added_twice_and_says_so() {
        tutor.opens("/account/passkeys/new")
                .writes("people.passkey.name", "Again")
                .presses("people.passkey.make");
        tutor.sees("people.passkey.known");
        assertThat(credentials()).isEqualTo(1);
    }

    private void removeAll() {
        while (tutor.page()
                        .locator("main a[href*='/account/passkeys/']:not([href$=new])")
                        .count()
                > 0) {
            tutor.page()
                    .locator("main a[href*='/account/passkeys/']:not([href$=new])")
                    .first()
                    .click();
            tutor.presses("people.passkey.remove").isAt("people.account.title");
        }
    }

    private void signOut() {
        tutor.opens("/account");
        tutor.page().locator("header details.menu summary").click();
        tutor.page().locator("header form[action$=sign-out] button").click();
        tutor.sees("people.signed-out");
    }

    private void assertOutside() {
        tutor.opens("/inbox").isAt("people.sign-in.title");
        assertThat(tutor.page().getByRole(AriaRole.HEADING).first()).isVisible();
    }

    private int credentials() {
        return call("WebAuthn.getCredentials", id())
                .getAsJsonArray("credentials")
                .size();
    }

    private JsonObject id() {
        JsonObject named = new JsonObject();
        named.addProperty("authenticatorId", authenticator);
        return named;
    }

    private JsonObject call(String method, JsonObject arguments) {
        return device.send(method, arguments);
    }

    private static String plugIn(CDPSession device) {
        device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        return device.send("WebAuthn.addVirtualAuthenticator", arguments)
                .get("authenticatorId")
                .getAsString();
    }
}
