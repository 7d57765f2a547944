package com.example.platform;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;

/** A tenant of the platform, who gets a hosted cluster of the same name. */
@Group("platform.example.com")
@Version("v1")
public final class Tenant extends CustomResource<TenantSpec, TenantStatus> implements Namespaced {
    private static final long serialVersionUID = 1;

    /** None: the framework adds finalizers with an object of this class, and would take a number of nodes over with it. */
    @Override
    protected TenantSpec initSpec() {
        return null;
    }

    @Override
    protected TenantStatus initStatus() {
        return null;
    }
}
