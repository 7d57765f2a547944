package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.kubernetes.DefaultStorageClass;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.List;
import java.util.Set;

/**
 * A class that does not exist is an error only where others exist: then the name is wrong, and the field is immutable. Where there is no
 * class yet, and where there is no default, an administrator can make one later.
 *
 * @param wanted the name of the class; "" is the default class
 */
record EtcdStorageCheck(StorageClasses classes, String wanted) implements CheckGroup {

    @Override
    public Set<InfraCheck> checks() {
        return Set.of(InfraCheck.ETCD_STORAGE_CLASS);
    }

    @Override
    public List<CheckResult> run() {
        if (wanted.isEmpty()) {
            return List.of(classes.standard()
                    .map(name -> CheckResult.passed(InfraCheck.ETCD_STORAGE_CLASS, name))
                    .orElseGet(this::withoutDefault));
        }
        if (classes.names().contains(wanted)) {
            return List.of(CheckResult.passed(InfraCheck.ETCD_STORAGE_CLASS, wanted));
        }
        return List.of(classes.names().isEmpty() ? withoutAny() : missing());
    }

    private CheckResult missing() {
        return CheckResult.failed(
                InfraCheck.ETCD_STORAGE_CLASS,
                classes.server() + " has no storage class " + wanted
                        + " for etcd, which would not start; the class cannot be changed afterwards",
                Remedy.of("{} with an existing one: " + classes.list() + ".", give()));
    }

    private CheckResult withoutAny() {
        return CheckResult.warning(
                InfraCheck.ETCD_STORAGE_CLASS,
                classes.server() + " has no storage class at all: etcd does not start before there is a class "
                        + wanted,
                Remedy.of("Create it, or {} with another one.", give()));
    }

    private CheckResult withoutDefault() {
        return CheckResult.warning(
                InfraCheck.ETCD_STORAGE_CLASS,
                classes.server() + " has no default storage class, and none is asked for:"
                        + " etcd does not start before there is one",
                Remedy.of(
                        "{}; or mark one as default: {}",
                        give(),
                        NextStep.RunProgram.of(
                                "kubectl",
                                "annotate",
                                "storageclass",
                                "NAME",
                                DefaultStorageClass.ANNOTATION + "=true")));
    }

    private static NextStep give() {
        return new NextStep.Give(Input.ETCD_STORAGE_CLASS);
    }
}
