package io.hcp4j.kubetesting.pki;

/** A certificate of an authority, for tests that need one and no key. */
public final class RootCertificate {
    /** Valid from 2026-12-01 to 2125. */
    public static final String PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBijCCAS+gAwIBAgIUFFxLtsZpCB8ae0aDtadAkBSRSLMwCgYIKoZIzj0EAwIw
            GTEXMBUGA1UEAwwOcm9vdCBhdXRob3JpdHkwIBcNMjYxMjAxMDE0NjUwWhgPMjEy
            NTA2MjUwMTQ2NTBaMBkxFzAVBgNVBAMMDnJvb3QgYXV0aG9yaXR5MFkwEwYHKoZI
            zj0CAQYIKoZIzj0DAQcDQgAEbcktYEk5pvI/ol+LSUyI961ohxejMjcoMn07HlDt
            8hAmCOFGsn2dGSG+zr2E2tDBtCdM0uio8ao3d+M75sSrWKNTMFEwHQYDVR0OBBYE
            FC+yfXpHtKEmSJg9BMeLNMhbVzppMB8GA1UdIwQYMBaAFC+yfXpHtKEmSJg9BMeL
            NMhbVzppMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAJg1+0ka
            IE1TphKGtT1UaUKo9IvzdW6nsFbrnk10JpVpAiEAonajB15/erLrVOClkUodsS53
            PZOnhzrWzbuud5NmacM=
            -----END CERTIFICATE-----
            """;

    private RootCertificate() {}
}
