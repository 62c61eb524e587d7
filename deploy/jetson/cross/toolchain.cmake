# Debian's cross-compiler for 64-bit ARM. With the folder of a sysroot in DRONESEAL_SYSROOT (sysroot.sh makes
# one) against its libraries; without, against the compiler's own C and C++ libraries alone.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_C_COMPILER aarch64-linux-gnu-gcc)
set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)
set(CMAKE_LIBRARY_ARCHITECTURE aarch64-linux-gnu)

if(DEFINED ENV{DRONESEAL_SYSROOT})
  set(CMAKE_SYSROOT "$ENV{DRONESEAL_SYSROOT}")
  set(library_root "${CMAKE_SYSROOT}")
else()
  set(library_root /usr/aarch64-linux-gnu)
endif()
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# The tests run under the emulator, named by itself: nothing is registered with the kernel.
set(CMAKE_CROSSCOMPILING_EMULATOR qemu-aarch64-static -L "${library_root}")
