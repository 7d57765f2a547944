/** Configuration of the API server, feature gates and operators of a hosted cluster. */
@NullMarked
package io.hcp4j.domain.cluster.configuration;

import org.jspecify.annotations.NullMarked;
