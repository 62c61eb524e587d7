// The kernels, included once per instruction set with DSE_LANES (floats a vector), DSE_COLUMNS (vectors a
// tile of the 1x1 kernel), DSE_ROWS (pixels a tile), DSE_NAME and DSE_TABLE (the table's name) defined.
// Everything but the table is local to the source that includes this.

#include "dse_vector.inl"

#include "dse_answers.inl"
#include "dse_depthwise.inl"
#include "dse_pointwise.inl"
#include "dse_pools.inl"
#include "dse_stem.inl"

namespace dse {

extern const Kernels DSE_TABLE = {
    DSE_NAME, kLanes,   kLanes* kColumns, kRows,    RunPointwise, RunDepthwise,
    RunStem,  RunPools, RunSigmoid,       RunBoxes, RunScores,    BestOf,
};

}  // namespace dse
