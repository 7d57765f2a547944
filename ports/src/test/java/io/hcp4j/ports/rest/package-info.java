/** Tests of the Kubernetes protocol against a scripted transport. */
@NullMarked
package io.hcp4j.ports.rest;

import org.jspecify.annotations.NullMarked;
