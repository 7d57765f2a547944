package io.hcp4j.kube.settings;

import io.hcp4j.kube.transport.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a user entry comes down to. */
record User(Optional<ClientCertificate> certificate, Map<String, List<String>> headers, Secrets secrets) {}
