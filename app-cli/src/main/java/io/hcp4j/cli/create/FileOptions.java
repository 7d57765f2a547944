package io.hcp4j.cli.create;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.domain.creation.input.SshPublicKeys;
import io.hcp4j.domain.creation.input.TrustBundle;

import static io.hcp4j.cli.core.FieldFlags.HOSTED_CLUSTER;
import static io.hcp4j.cli.core.FieldFlags.PULL_SECRET;

/** Files whose content goes into Secrets and ConfigMaps. */
final class FileOptions {
    final Flag<String> pullSecret;
    final Flag<String> sshKey;
    final Flag<Boolean> generateSsh;
    final Flag<String> trustBundle;
    final Flag<String> imageContentSources;
    final Flag<String> encryptionKey;

    FileOptions(Flags flags) {
        flags.section("Files");
        pullSecret = flags.flag("--pull-secret")
                .sets(PULL_SECRET, "")
                .label("FILE")
                .help("The pull secret, a JSON file (required).")
                .text("");
        sshKey = flags.flag("--ssh-key")
                .sets(SshPublicKeys.OBJECT, "")
                .label("FILE")
                .help("A public SSH key for the nodes.")
                .text("");
        generateSsh = flags.flag("--generate-ssh")
                .help("Generate an SSH key pair for the nodes and store it in the Secret <name>-ssh-key.")
                .onOff(false);
        trustBundle = flags.flag("--additional-trust-bundle")
                .sets(TrustBundle.OBJECT, "")
                .label("FILE")
                .help("Additional CA certificates (PEM) that the cluster trusts.")
                .text("");
        imageContentSources = flags.flag("--image-content-sources")
                .sets(HOSTED_CLUSTER, "spec.imageContentSources")
                .label("FILE")
                .help("Mirrors of image repositories, a YAML list of {source, mirrors}.")
                .text("");
        encryptionKey = flags.flag("--encryption-key-file")
                .label("FILE")
                .help(
                        "The key that encrypts Secrets in etcd, 32 bytes in Base64 (default: a random one; not a flag of hcp).")
                .text("");
    }
}
