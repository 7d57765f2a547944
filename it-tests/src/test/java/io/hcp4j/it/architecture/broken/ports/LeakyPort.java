package io.hcp4j.it.architecture.broken.ports;

import com.google.inject.Injector;
import java.net.http.HttpClient;

/** A port that speaks a library's types. */
public interface LeakyPort {

    /** A library's type. */
    Injector injector();

    /** An HTTP client. */
    HttpClient http();
}
