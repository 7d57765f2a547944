@NullMarked
package io.hcp4j.domain.check;

import org.jspecify.annotations.NullMarked;
