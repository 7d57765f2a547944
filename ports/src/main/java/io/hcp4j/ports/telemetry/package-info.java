/** What a program can observe of the requests that are made for it. */
@NullMarked
package io.hcp4j.ports.telemetry;

import org.jspecify.annotations.NullMarked;
