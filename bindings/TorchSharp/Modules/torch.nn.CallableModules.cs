namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What can be called with one input.</summary>
        public interface IModule<T, TResult>
        {
            /// <summary>Runs the module with its hooks.</summary>
            TResult call(T input1);
        }

        /// <summary>What can be called with two inputs.</summary>
        public interface IModule<T1, T2, TResult>
        {
            /// <summary>Runs the module with its hooks.</summary>
            TResult call(T1 input1, T2 input2);
        }

        /// <summary>A module whose calls can be watched or changed.</summary>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            /// <summary>Called before forward, by key.</summary>
            protected Dictionary<string, TPreHook> pre_hooks = [];

            /// <summary>Called after forward, by key.</summary>
            protected Dictionary<string, TPostHook> post_hooks = [];

            /// <summary>Names the module.</summary>
            protected HookableModule(string name)
                : base(name)
            {
            }

            /// <summary>Calls a hook after forward, until it is removed.</summary>
            public HookRemover register_forward_hook(TPostHook hook)
            {
                var key = Guid.NewGuid().ToString();
                post_hooks.Add(key, hook);
                return new HookRemover(this, key);
            }

            /// <summary>Calls a hook before forward, until it is removed.</summary>
            public HookRemover register_forward_pre_hook(TPreHook hook)
            {
                var key = Guid.NewGuid().ToString();
                pre_hooks.Add(key, hook);
                return new HookRemover(this, key);
            }

            /// <summary>Takes a hook away.</summary>
            public class HookRemover
            {
                private readonly HookableModule<TPreHook, TPostHook> _module;
                private readonly string _key;

                /// <summary>Remembers one hook of one module.</summary>
                public HookRemover(HookableModule<TPreHook, TPostHook> module, string key)
                {
                    _module = module;
                    _key = key;
                }

                /// <summary>Takes the hook away.</summary>
                public void remove()
                {
                    _ = _module.pre_hooks.Remove(_key);
                    _ = _module.post_hooks.Remove(_key);
                }
            }
        }

        /// <summary>A module of one input.</summary>
        public abstract class Module<T, TResult>
            : HookableModule<Func<Module<T, TResult>, T, T>, Func<Module<T, TResult>, T, TResult, TResult>>,
              IModule<T, TResult>
        {
            /// <summary>Names the module.</summary>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>What the module computes. Callers use <see cref="call"/>.</summary>
            public abstract TResult forward(T input);

            /// <summary>Runs the module with its hooks.</summary>
            public TResult call(T input)
            {
                foreach (var hook in pre_hooks.Values)
                {
                    input = hook(this, input) ?? input;
                }

                var result = forward(input);
                foreach (var hook in post_hooks.Values)
                {
                    result = hook(this, input, result) ?? result;
                }

                return result;
            }
        }

        /// <summary>A module of two inputs.</summary>
        public abstract class Module<T1, T2, TResult>
            : HookableModule<Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>,
                  Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>>,
              IModule<T1, T2, TResult>
        {
            /// <summary>Names the module.</summary>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>What the module computes. Callers use <see cref="call"/>.</summary>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <summary>Runs the module with its hooks.</summary>
            public TResult call(T1 input1, T2 input2)
            {
                foreach (var hook in pre_hooks.Values)
                {
                    (input1, input2) = hook(this, input1, input2) ?? (input1, input2);
                }

                var result = forward(input1, input2);
                foreach (var hook in post_hooks.Values)
                {
                    result = hook(this, input1, input2, result) ?? result;
                }

                return result;
            }
        }
    }
}
