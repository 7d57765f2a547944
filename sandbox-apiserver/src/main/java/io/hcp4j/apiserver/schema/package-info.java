/** What a kind's objects look like: structural schemas of OpenAPI v3 with Kubernetes' extensions. */
@NullMarked
package io.hcp4j.apiserver.schema;

import org.jspecify.annotations.NullMarked;
