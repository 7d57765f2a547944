package io.hcp4j.domain.progress;

/**
 * Something that a use case reports while it runs. Each use case has event types of its own, named in its Javadoc; a listener that does not
 * know a type shows {@link #message()}.
 */
public interface ProgressEvent {

    /** One line in plain English, without secrets and without command words of any program. */
    String message();
}
