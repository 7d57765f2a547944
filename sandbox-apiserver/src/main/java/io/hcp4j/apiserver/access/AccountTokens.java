package io.hcp4j.apiserver.access;

import io.hcp4j.ports.document.Document;
import java.util.Map;

/** Lasting tokens as a controller manager signs them for the Secrets of service accounts. A kube-apiserver that trusts the key takes them. */
public final class AccountTokens {
    private static final String ISSUER = "kubernetes/serviceaccount";
    private static final String OWN = "kubernetes.io/serviceaccount/";

    private final SignedTokens signed;

    /** Tokens signed with the key that stands for service accounts. */
    public AccountTokens(Credentials key) {
        this.signed = new SignedTokens(key.keyPair());
    }

    /** A token that ends with the Secret, and with the account. */
    public String sign(Document account, Document secret) {
        return signed.sign(Document.of(Map.of(
                "iss",
                ISSUER,
                OWN + "namespace",
                account.namespace(),
                OWN + "secret.name",
                secret.name(),
                OWN + "service-account.name",
                account.name(),
                OWN + "service-account.uid",
                account.uid().orElse(""),
                "sub",
                "system:serviceaccount:" + account.namespace() + ":" + account.name())));
    }
}
