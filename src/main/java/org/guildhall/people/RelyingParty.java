package org.guildhall.people;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.mail.Letters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Checks what a passkey has signed, as Web Authentication Level 3, sections 7.1 and 7.2, wants it: the challenge, the
 * address of this Guildhall, that the person was there and showed that it is them, and the signature.
 */
@Component
class RelyingParty {

    private static final Logger LOG = LoggerFactory.getLogger(RelyingParty.class);

    /** By the preference of the specification. */
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager checks = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);
    private final Letters letters;

    RelyingParty(Letters letters) {
        this.letters = letters;
    }

    /** A new passkey, checked. */
    record Made(
            byte[] credential,
            byte[] attested,
            long signCount,
            boolean backupEligible,
            boolean backedUp,
            List<String> transports) {}

    /** What a passkey that was used said of itself. */
    record Used(long signCount, boolean backedUp) {}

    /** The name that a passkey is bound to: the host of {@code guildhall.address}. */
    String id() {
        return URI.create(letters.address()).getHost();
    }

    /** What a person is called inside a passkey: their id, which says nothing of them. */
    static byte[] handle(PersonId person) {
        UUID id = person.value();
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /**
     * Checks a new passkey; empty where anything is not as it must be.
     *
     * @param json what the browser made, as the specification's RegistrationResponseJSON
     * @param challenge what it was to sign, in base64url
     */
    Optional<Made> made(String json, String challenge) {
        try {
            RegistrationData data = checks.verifyRegistrationResponseJSON(
                    json, new RegistrationParameters(server(challenge), ALGORITHMS, true, true));
            AuthenticatorData<?> said = java.util.Objects.requireNonNull(data.getAttestationObject())
                    .getAuthenticatorData();
            AttestedCredentialData attested = java.util.Objects.requireNonNull(said.getAttestedCredentialData());
            Set<AuthenticatorTransport> transports = data.getTransports();
            return Optional.of(new Made(
                    attested.getCredentialId(),
                    keys.convert(attested),
                    said.getSignCount(),
                    said.isFlagBE(),
                    said.isFlagBS(),
                    transports == null
                            ? List.of()
                            : transports.stream()
                                    .map(AuthenticatorTransport::getValue)
                                    .toList()));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException wrong) {
            return refused("made", wrong);
        }
    }

    /** Which credential somebody says to have signed with; empty where that cannot be read. */
    Optional<byte[]> credential(String json) {
        try {
            return Optional.ofNullable(
                    checks.parseAuthenticationResponseJSON(json).getCredentialId());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException wrong) {
            return refused("read", wrong);
        }
    }

    /**
     * Checks that a passkey was used; empty where anything is not as it must be, or the device says that it is somebody
     * else's.
     *
     * @param json what the browser signed, as the specification's AuthenticationResponseJSON
     * @param challenge what it was to sign, in base64url
     */
    Optional<Used> used(String json, String challenge, PasskeyStore.Kept kept) {
        try {
            AuthenticationData data = checks.parseAuthenticationResponseJSON(json);
            if (!Arrays.equals(data.getUserHandle(), handle(kept.person()))) {
                return Optional.empty();
            }
            AuthenticatorData<?> said = java.util.Objects.requireNonNull(
                    checks.verify(data, new AuthenticationParameters(server(challenge), record(kept), null, true, true))
                            .getAuthenticatorData());
            return Optional.of(new Used(said.getSignCount(), said.isFlagBS()));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException wrong) {
            return refused("used", wrong);
        }
    }

    private CredentialRecordImpl record(PasskeyStore.Kept kept) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                kept.backupEligible(),
                kept.backedUp(),
                kept.signCount(),
                keys.convert(kept.attested()),
                null,
                null,
                null,
                kept.transports().stream().map(AuthenticatorTransport::create).collect(Collectors.toSet()));
    }

    private ServerProperty server(String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(letters.address()))
                .rpId(id())
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)))
                .build();
    }

    private static <T> Optional<T> refused(String what, RuntimeException why) {
        LOG.info("A passkey could not be {}: {}", what, why.getClass().getSimpleName());
        return Optional.empty();
    }
}
