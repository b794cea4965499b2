package id.usulanhub.pipeline.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** A body at whose end something happens before its reader knows that it is the end. */
final class HookedBody extends SequenceInputStream {

    /** What happens. */
    interface Meanwhile {
        void happens() throws IOException;
    }

    HookedBody(InputStream body, Meanwhile meanwhile) {
        super(body, new InputStream() {
            @Override
            public int read() throws IOException {
                meanwhile.happens();
                return -1;
            }
        });
    }
}
