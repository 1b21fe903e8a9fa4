package galley.library;

import java.util.function.BooleanSupplier;

/** Whoever watches long work and may end it. May be called from several threads. */
public interface Progress {

    /** For who neither watches nor ends it. */
    Progress UNSEEN = unseen(() -> false);

    /** For who only ends it. */
    static Progress unseen(BooleanSupplier cancelled) {
        return new Progress() {
            @Override
            public void at(int done, int all) {}

            @Override
            public boolean isCancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }

    /**
     * @param all how much there is to do in all; 0 while nobody knows
     */
    void at(int done, int all);

    boolean isCancelled();

    /** The same for work that somebody else may end too. */
    default Progress orEndedBy(BooleanSupplier other) {
        Progress own = this;
        return new Progress() {
            @Override
            public void at(int done, int all) {
                own.at(done, all);
            }

            @Override
            public boolean isCancelled() {
                return other.getAsBoolean() || own.isCancelled();
            }
        };
    }

    /**
     * For a part of work that is done in several of about the same size.
     *
     * @param part from 0
     */
    default Progress part(int part, int parts) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void at(int done, int all) {
                whole.at(part * all + done, parts * all);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }

    /** For the rest of work of which something is done already. */
    default Progress after(int before) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void at(int done, int all) {
                whole.at(before + done, before + all);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }
}
