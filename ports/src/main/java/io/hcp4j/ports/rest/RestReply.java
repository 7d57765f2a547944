package io.hcp4j.ports.rest;

import io.hcp4j.ports.document.Document;
import java.util.Optional;

/**
 * An API server's whole answer.
 *
 * @param status HTTP status
 * @param retryAfterSeconds the Retry-After header in seconds; empty when absent or a date
 * @param body the JSON object in the body; an empty document when the body is empty or not a JSON object
 * @param text the first 1,000 characters of a body that is not a JSON object, for messages; "" otherwise
 */
public record RestReply(int status, Optional<Long> retryAfterSeconds, Document body, String text) {}
