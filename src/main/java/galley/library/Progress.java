package galley.library;

/** Whoever watches long work and may end it. May be called from several threads. */
public interface Progress {

    /** For who neither watches nor ends it. */
    Progress UNSEEN =
            new Progress() {
                @Override
                public void at(int done, int all) {}

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };

    /**
     * @param all how much there is to do in all; 0 while nobody knows
     */
    void at(int done, int all);

    boolean isCancelled();

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
