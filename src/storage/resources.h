#pragma once

namespace kai {

/// Makes the embedded files ":/migrations" and ":/demo" visible. Also keeps the linker from leaving
/// them out of a program that links this library. Idempotent and thread-safe.
void initStorageResources();

} // namespace kai
