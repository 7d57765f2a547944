/** Where the API servers of a sandbox come from: this process, or real kube-apiservers. */
@NullMarked
package io.hcp4j.sandbox.engine;

import org.jspecify.annotations.NullMarked;
