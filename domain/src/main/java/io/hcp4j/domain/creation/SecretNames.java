package io.hcp4j.domain.creation;

/** The names of the Secrets that are made for a hosted cluster, in its namespace: the same as in {@code hcp}. */
public final class SecretNames {
    private SecretNames() {}

    /** Credentials for pulling release images. */
    public static String pullSecret(String cluster) {
        return cluster + "-pull-secret";
    }

    /** SSH access to the nodes. */
    public static String sshKey(String cluster) {
        return cluster + "-ssh-key";
    }

    /** The key that encrypts Secrets in etcd. */
    public static String encryptionKey(String cluster) {
        return cluster + "-etcd-encryption-key";
    }

    /** Access to an external infrastructure cluster. */
    public static String infraCredentials(String cluster) {
        return cluster + "-infra-credentials";
    }
}
