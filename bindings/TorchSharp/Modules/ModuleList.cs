using System.Collections;
using System.Globalization;

namespace TorchSharp.Modules
{
    /// <summary>Modules in a list, under the names "0", "1", ...</summary>
    public class ModuleList<T> : torch.nn.Module, IList<T>
        where T : torch.nn.Module
    {
        private readonly List<T> _list = [];
        private bool _areRegistered;

        /// <summary>A list of modules.</summary>
        public ModuleList(params T[] modules)
            : base("ModuleList")
        {
            _list.AddRange(modules ?? []);
        }

        /// <inheritdoc/>
        public int Count => _list.Count;

        /// <inheritdoc/>
        public bool IsReadOnly => _areRegistered;

        /// <inheritdoc/>
        public T this[int index]
        {
            get => _list[index];
            set
            {
                RefuseChange();
                _list[index] = value;
            }
        }

        /// <inheritdoc/>
        public void Add(T item)
        {
            RefuseChange();
            _list.Add(item);
        }

        /// <summary>Adds modules at the end.</summary>
        public void append(params T[] parameters) => extend(parameters);

        /// <summary>Adds modules at the end.</summary>
        public void extend(IEnumerable<T> modules)
        {
            RefuseChange();
            _list.AddRange(modules);
        }

        /// <inheritdoc/>
        public void Clear()
        {
            RefuseChange();
            _list.Clear();
        }

        /// <inheritdoc/>
        public bool Contains(T item) => _list.Contains(item);

        /// <inheritdoc/>
        public void CopyTo(T[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

        /// <inheritdoc/>
        public IEnumerator<T> GetEnumerator() => _list.GetEnumerator();

        /// <inheritdoc/>
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <inheritdoc/>
        public int IndexOf(T item) => _list.IndexOf(item);

        /// <inheritdoc/>
        public void Insert(int index, T item)
        {
            RefuseChange();
            _list.Insert(index, item);
        }

        /// <inheritdoc/>
        public bool Remove(T item)
        {
            RefuseChange();
            return _list.Remove(item);
        }

        /// <inheritdoc/>
        public void RemoveAt(int index)
        {
            RefuseChange();
            _list.RemoveAt(index);
        }

        /// <inheritdoc/>
        protected override void RegisterComponents()
        {
            if (_areRegistered)
            {
                return;
            }

            _areRegistered = true;
            for (var i = 0; i < _list.Count; i++)
            {
                register_module(i.ToString(CultureInfo.InvariantCulture), _list[i]);
            }
        }

        // Registered names are positions; a later change would leave them wrong.
        private void RefuseChange()
        {
            if (_areRegistered)
            {
                throw new InvalidOperationException("A ModuleList can not change once it is part of a module.");
            }
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Modules in a list.</summary>
            public static Modules.ModuleList<Module> ModuleList(params Module[] modules) => new(modules);

            /// <summary>Modules in a list.</summary>
            public static Modules.ModuleList<T> ModuleList<T>(params T[] modules)
                where T : Module
            {
                return new Modules.ModuleList<T>(modules);
            }
        }
    }
}
