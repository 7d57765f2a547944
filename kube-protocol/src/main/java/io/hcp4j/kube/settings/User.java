package io.hcp4j.kube.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a user entry comes down to. */
record User(Optional<ClientCertificate> certificate, Map<String, List<String>> headers, List<String> secrets) {}
