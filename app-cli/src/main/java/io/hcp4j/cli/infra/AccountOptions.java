package io.hcp4j.cli.infra;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.domain.infra.account.InfraAccount;
import io.hcp4j.ports.connection.KubeconfigSource;
import java.nio.file.Path;

/** The flags that say which account of an infrastructure cluster is meant, and who may change it. */
final class AccountOptions {
    private final Flag<String> administrator;
    private final Flag<String> namespace;
    private final NameArgument name;

    /**
     * Declares the flags.
     *
     * @param namespaceSentence help for the namespace
     * @param nameSentence help for the hosted cluster
     */
    AccountOptions(Flags flags, String namespaceSentence, String nameSentence) {
        administrator = flags.flag("--infra-kubeconfig-file")
                .label("FILE")
                .help("A kubeconfig of an administrator of the infrastructure cluster.")
                .required()
                .text("");
        namespace = flags.flag("--infra-namespace")
                .label("NAME")
                .help(namespaceSentence)
                .required()
                .text("");
        name = NameArgument.typed(flags, nameSentence, ObjectType.CLUSTER);
    }

    /** The account. */
    InfraAccount account() {
        return new InfraAccount(name(), namespace());
    }

    /** The administrator's kubeconfig. */
    KubeconfigSource administrator() {
        return new KubeconfigSource.File(Path.of(administrator.value()).toAbsolutePath(), "");
    }

    /** The name of the hosted cluster. */
    String name() {
        return name.value();
    }

    /** The namespace of its VMs. */
    String namespace() {
        return namespace.value();
    }
}
