package innograph.app.access;

import java.io.IOException;
import java.net.InetAddress;

/** Addresses by which nobody but this machine reaches itself. */
public final class Loopback {
    private Loopback() {}

    public static boolean is(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (IOException e) {
            return false; // a name that nobody knows is none of this machine's
        }
    }
}
